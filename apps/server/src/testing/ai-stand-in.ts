import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AiAddress } from '../drafts/ai-address.ts';

/** A service that a language model could stand behind, on this machine: it hears what is asked, and answers as it is told. */
export interface AiStandIn {
  readonly address: AiAddress;
  /** Requests as they came, oldest first. */
  readonly heard: { readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: unknown }[];
  /** How the next ones are answered. */
  answer: (response: ServerResponse) => void;
  close(): Promise<void>;
}

export const AI_KEY = 'a-key-that-nobody-may-see';

export async function openAiStandIn(): Promise<AiStandIn> {
  const heard: AiStandIn['heard'] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null');
      heard.push({ path: request.url ?? '', headers: request.headers, body });
      standIn.answer(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const standIn: AiStandIn = {
    address: { url: new URL(`http://127.0.0.1:${port}/v1/chat/completions`), model: 'stand-in', key: AI_KEY },
    heard,
    answer: says({ themes: [] }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return standIn;
}

/** An answer as OpenAI's chat completions are shaped; text as it is, anything else as JSON. */
export function says(content: unknown): AiStandIn['answer'] {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return (response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content: text } }] }));
  };
}
