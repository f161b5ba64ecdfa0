import type { Problem } from '@stikkord/protocol';

/** One device: its cookies and its requests. It knows no address of its own: the server moves about in these tests. */
export class Device {
  readonly #cookies = new Map<string, string>();

  get cookie(): string {
    return Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ');
  }

  async post<Answer>(base: string, path: string, body: object): Promise<Answer> {
    const response = await fetch(base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) this.#cookies.set(name, value);
    }
    const text = await response.text();
    if (response.ok) return (text === '' ? null : JSON.parse(text)) as Answer;
    const { id } = JSON.parse(text) as Problem;
    throw new Error(`POST ${path}: ${response.status} ${id}`);
  }
}
