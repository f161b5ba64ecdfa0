import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './env.ts';
import { hostOf, isSecure, type Standpoint } from './visitor.ts';

const FIXED: Readonly<Record<string, string>> = {
  // Links are secrets here: no address of ours goes out with a request.
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
};

/** Answers that set a policy of their own (an exported file) keep it. */
export function securityHeaders(standpoint: Standpoint): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(FIXED)) c.res.headers.set(name, value);
    if (!c.res.headers.has('content-security-policy'))
      c.res.headers.set('content-security-policy', contentPolicy(hostOf(c, standpoint), isSecure(c, standpoint)));
    if (isSecure(c, standpoint)) c.res.headers.set('strict-transport-security', 'max-age=31536000');
  };
}

/**
 * Nothing from elsewhere, no inline script, no inline style sheet. Style attributes are let through: Lit templates write
 * them, and they can't load or run anything that the rest forbids. Older Safari doesn't count WebSockets as 'self'.
 */
export function contentPolicy(host: string, secure: boolean): string {
  const socket = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? ` ${secure ? 'wss' : 'ws'}://${host}` : '';
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${socket}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
