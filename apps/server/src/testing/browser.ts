import type { Problem } from '@stikkord/protocol';
import { WebSocket } from 'ws';

export interface Answered<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: T & Partial<Problem>;
}

/** One person's browser: its cookies, its requests, its sockets. */
export class Browser {
  readonly #base: string;
  readonly cookies = new Map<string, string>();

  constructor(base: string) {
    this.#base = base;
  }

  get<T = object>(path: string, headers?: Record<string, string>): Promise<Answered<T>> {
    return this.ask('GET', path, undefined, headers);
  }

  post<T = object>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered<T>> {
    return this.ask('POST', path, JSON.stringify(body), headers);
  }

  async ask<T = object>(
    method: string,
    path: string,
    body?: string | Uint8Array,
    headers: Record<string, string> = {},
  ): Promise<Answered<T>> {
    const response = await fetch(this.#base + path, {
      method,
      redirect: 'manual',
      headers: { cookie: this.cookieHeader, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: body as BodyInit }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson ? JSON.parse(text) : {}) as never,
    };
  }

  socket(path: string, headers: Record<string, string> = {}): WebSocket {
    return new WebSocket(this.#base.replace('http', 'ws') + path, {
      headers: { cookie: this.cookieHeader, ...headers },
    });
  }

  /** The code under which the server closes a socket opened here; 0 where it says something first. */
  refusalOf(path: string, headers?: Record<string, string>): Promise<number> {
    const socket = this.socket(path, headers);
    return new Promise((resolve) => {
      socket.on('message', () => {
        resolve(0);
        socket.close();
      });
      socket.on('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? -1);
        socket.terminate();
      });
      socket.on('error', () => {});
      socket.on('close', (code) => resolve(code));
    });
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
