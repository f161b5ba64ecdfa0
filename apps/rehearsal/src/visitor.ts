import type { Problem } from '@stikkord/protocol';
import { WebSocket, type ClientOptions } from 'ws';

/** The server refused, or didn't answer as agreed. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly status: number;

  constructor(what: string, status: number, problem: Partial<Problem> | null) {
    super([`${what}: ${status}`, problem?.id, problem?.at, problem?.detail].filter(Boolean).join(' · '));
    this.status = status;
  }
}

/** One browser: its cookies, its requests and its sockets. `base`: the server's address without a path. */
export class Visitor {
  readonly #base: URL;
  readonly #cookies = new Map<string, string>();

  constructor(base: URL) {
    this.#base = base;
  }

  async get<Answer>(path: string): Promise<Answer> {
    return (await (await this.#ask('GET', path)).json()) as Answer;
  }

  async post<Answer>(path: string, body: object): Promise<Answer> {
    const text = await (await this.#ask('POST', path, body)).text();
    return (text === '' ? {} : JSON.parse(text)) as Answer;
  }

  async put<Answer>(path: string, body: object): Promise<Answer> {
    return (await (await this.#ask('PUT', path, body)).json()) as Answer;
  }

  /** A file as a browser would save it. `name` is null where the server gives none. */
  async download(path: string): Promise<{ bytes: Uint8Array; contentType: string; name: string | null }> {
    const response = await this.#ask('GET', path);
    const disposition = response.headers.get('content-disposition') ?? '';
    return {
      bytes: new Uint8Array(await response.arrayBuffer()),
      contentType: response.headers.get('content-type') ?? '',
      name: /filename="?([^";]+)"?/.exec(disposition)?.[1] ?? null,
    };
  }

  /** The address of a WebSocket on this server, without a slash at its end. */
  socketAddress(path: string): string {
    const address = new URL(path, this.#base);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    return address.href.replace(/\/$/, '');
  }

  socketOptions(): ClientOptions {
    return { headers: { cookie: this.#cookieHeader() }, origin: this.#base.origin };
  }

  socket(path: string): WebSocket {
    return new WebSocket(this.socketAddress(path), this.socketOptions());
  }

  async #ask(method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(new URL(path, this.#base), {
      method,
      headers: {
        cookie: this.#cookieHeader(),
        origin: this.#base.origin,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) this.#cookies.set(name.trim(), value);
    }
    if (response.ok) return response;
    const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
    throw new RefusedError(`${method} ${path.split('?')[0]}`, response.status, problem);
  }

  #cookieHeader(): string {
    return Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ');
  }
}
