import type { Storage } from '@stikkord/storage';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import type { Logger } from 'pino';
import { COOKIE_PREFIX } from './accounts.ts';

export interface BetterAuthOptions {
  readonly storage: Storage;
  readonly secret: string;
  readonly firstOrganiser: string;
  readonly newId: () => string;
  readonly log: Logger;
}

export type BetterAuth = ReturnType<typeof betterAuthFor>;

/**
 * better-auth with e-mail and password and nothing else. It is only called, never given a request: our own routes validate,
 * check the origin and slow down guessing, for all of the API alike. It asks no other host for anything.
 */
export function betterAuthFor(options: BetterAuthOptions, secure: boolean) {
  const { database, schema } = options.storage.accounts;
  return betterAuth({
    appName: 'Stikkord',
    // Only used in links of e-mails, of which there are none; without one it warns.
    baseURL: secure ? 'https://localhost' : 'http://localhost',
    secret: options.secret,
    database: drizzleAdapter(database as Record<string, unknown>, { provider: 'pg', schema, transaction: true }),
    emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 128 },
    session: { expiresIn: 30 * 86_400, updateAge: 86_400 },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: secure,
      ipAddress: { disableIpTracking: true },
      database: { generateId: ({ model }) => (model === 'user' ? options.firstOrganiser : options.newId()) },
    },
    // Its messages may hold e-mail addresses: only that something failed is told.
    logger: { level: 'error', log: () => options.log.error('accounts: better-auth reports an error') },
  });
}
