/** An OpenAI-compatible address that drafts of themes may be asked of: the administrator's choice, for the whole server. */
export interface AiAddress {
  /** Where requests go. */
  readonly url: URL;
  readonly model: string;
  /** Secret: in the request's header, and nowhere else. */
  readonly key: string | null;
}

/** One line for the person at the terminal; never the key. */
export class AiAddressError extends Error {
  override readonly name = 'AiAddressError';
}

/** Null where no address is named: then nothing is ever asked of anybody. Throws AiAddressError. */
export function aiAddress(env: Readonly<Record<string, string | undefined>>): AiAddress | null {
  const text = env['STIKKORD_AI_URL'];
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new AiAddressError(
      'STIKKORD_AI_URL must be the address of an OpenAI-compatible service without name or password, as https://example.no/v1.',
    );
  url.hash = '';
  if (!/\/chat\/completions\/?$/.test(url.pathname))
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`;
  const model = env['STIKKORD_AI_MODEL'];
  if (!model)
    throw new AiAddressError('STIKKORD_AI_MODEL must name the model that STIKKORD_AI_URL is to be asked for.');
  const key = env['STIKKORD_AI_KEY'] || null;
  if (key !== null && !/^[\x21-\x7e]+$/.test(key))
    throw new AiAddressError(
      'STIKKORD_AI_KEY holds a character that no key has: a space, a line break, a letter like å.',
    );
  return { url, model, key };
}
