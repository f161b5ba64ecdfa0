import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/** What a relay costs that reads nothing and keeps nothing: every frame goes as it is to the others at the same path. */
const rooms = new Map<string, Set<WebSocket>>();
const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });

sockets.on('connection', (socket, { url = '' }) => {
  let room = rooms.get(url);
  if (room === undefined) rooms.set(url, (room = new Set()));
  const others = room.add(socket);
  socket.on('message', (frame, binary) => {
    for (const other of others) if (other !== socket) other.send(frame, { binary });
  });
  socket.on('error', () => {});
  socket.on('close', () => others.delete(socket));
});

http.listen(0, '127.0.0.1', () =>
  console.log(`The relay is ready: http://127.0.0.1:${(http.address() as AddressInfo).port}`),
);
