import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { FrameWriter } from './frame-writer.ts';

/** A real WebSocket, whose server's end is written to past `ws`. */
let server: WebSocketServer;
let client: WebSocket;
let accepted: WebSocket;
let wire: Socket;
let writer: FrameWriter;
const heard: Buffer[] = [];

beforeEach(async () => {
  heard.length = 0;
  server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  await once(server, 'listening');
  client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  client.on('message', (data: Buffer) => heard.push(data));
  const [[socket, request]] = (await Promise.all([once(server, 'connection'), once(client, 'open')])) as [
    [WebSocket, { socket: Socket }],
    unknown,
  ];
  accepted = socket;
  wire = request.socket;
  writer = new FrameWriter(wire);
});
afterEach(() => {
  client.terminate();
  server.close();
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}

test('frames of every size arrive whole and in order, also between those of ws', async () => {
  const sizes = [0, 1, 125, 126, 127, 16_383, 16_384, 65_535, 65_536, 300_000, 3];
  const payloads = sizes.map((size, index) => new Uint8Array(size).fill(index));
  for (const payload of payloads) writer.send(payload);
  await new Promise(setImmediate);
  accepted.ping();
  writer.send(payloads[1]!);
  writer.flush();
  accepted.send(payloads[2]!);
  await until(() => heard.length === sizes.length + 2);
  expect(heard.map((data) => data.length)).toEqual([...sizes, 1, 125]);
  for (const [index, payload] of [...payloads, payloads[1]!, payloads[2]!].entries())
    expect(heard[index]!.equals(payload), `frame ${index}`).toBe(true);
});

test('what is sent in one turn leaves in one piece, and is counted as waiting until then', async () => {
  const pieces: number[] = [];
  const write = wire.write.bind(wire);
  wire.write = ((chunk: Uint8Array) => {
    pieces.push(chunk.length);
    return write(chunk);
  }) as typeof wire.write;
  writer.send(new Uint8Array(10));
  writer.send(new Uint8Array(20));
  writer.send(new Uint8Array(30));
  expect(writer.buffered).toBe(10 + 20 + 30 + 3 * 2);
  await until(() => heard.length === 3);
  expect(pieces).toEqual([66]);
  expect(writer.buffered).toBe(0);
});

test('nothing is written to a connection that has ended', async () => {
  writer.send(new Uint8Array(5));
  wire.destroy();
  await once(wire, 'close');
  writer.send(new Uint8Array(5));
  await new Promise(setImmediate);
  expect(heard).toEqual([]);
});

test('a text leaves as a text, also after the same bytes left as none', async () => {
  const kinds: boolean[] = [];
  client.on('message', (_data, isBinary) => kinds.push(isBinary));
  const payload = Buffer.from('{"blåbær":1}');
  writer.send(payload);
  new FrameWriter(wire, 'text').send(payload);
  await until(() => heard.length === 2);
  expect(kinds).toEqual([true, false]);
  expect(heard[1]!.toString()).toBe('{"blåbær":1}');
});
