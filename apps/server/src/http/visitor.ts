import type { AppContext } from './env.ts';

/** Where Stikkord stands on the net, as far as the one who runs it has said. */
export interface Standpoint {
  /** The address people use, without a path; null: whatever the request says. */
  readonly publicUrl: URL | null;
  /** True behind a reverse proxy of one's own: its `X-Forwarded-*` headers are believed. */
  readonly trustProxy: boolean;
}

/** The host that the visitor's browser asked for. */
export function hostOf(c: AppContext, standpoint: Standpoint): string {
  const forwarded = standpoint.trustProxy ? lastOf(c.req.header('x-forwarded-host')) : undefined;
  return forwarded ?? c.req.header('host') ?? new URL(c.req.url).host;
}

/** True where the visitor's browser speaks https, also when a proxy in front ends it. */
export function isSecure(c: AppContext, standpoint: Standpoint): boolean {
  if (standpoint.trustProxy) {
    const scheme = lastOf(c.req.header('x-forwarded-proto'));
    if (scheme !== undefined) return scheme === 'https';
  }
  const { publicUrl } = standpoint;
  if (publicUrl?.protocol === 'https:' && publicUrl.host === hostOf(c, standpoint)) return true;
  return new URL(c.req.url).protocol === 'https:';
}

/** The address that people use, without a slash at the end: what was set, or what the visitor's browser asked for. */
export function baseOf(c: AppContext, standpoint: Standpoint): string {
  return standpoint.publicUrl?.origin ?? `${isSecure(c, standpoint) ? 'https' : 'http'}://${hostOf(c, standpoint)}`;
}

/**
 * The network address that a visitor comes from, for throttling only; kept in memory for a minute, never logged or stored.
 * An IPv6 visitor is known by the first 64 bits: the rest is theirs to choose.
 */
export function addressOf(c: AppContext, standpoint: Standpoint): string {
  const forwarded = standpoint.trustProxy ? lastOf(c.req.header('x-forwarded-for')) : undefined;
  const address = forwarded ?? c.env?.incoming?.socket?.remoteAddress ?? 'unknown';
  const plain = address.replace(/^::ffff:/i, '');
  if (!plain.includes(':')) return plain.slice(0, 64);
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':').slice(0, 64);
}

/** The entry that the nearest proxy, the trusted one, wrote. */
function lastOf(header: string | undefined): string | undefined {
  return header?.split(',').at(-1)?.trim() || undefined;
}
