import { isZone } from '@stikkord/domain';
import { aiAddress, AiAddressError, type AiAddress } from './drafts/ai-address.ts';
import { DEFAULT_ZONE, type ServerOptions } from './start-server.ts';

export type Settings = ServerOptions & { readonly logLevel: string };

/** A setting can't be used. The message is one line for the person at the terminal. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'];

/** Reads the settings from the environment. Throws SettingError. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const port = Number(env['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingError(`PORT must be a number from 0 to 65535, not "${env['PORT']}".`);
  const logLevel = env['STIKKORD_LOG'] || 'warn';
  if (!LOG_LEVELS.includes(logLevel))
    throw new SettingError(`STIKKORD_LOG must be one of ${LOG_LEVELS.join(', ')}, not "${logLevel}".`);
  return {
    port,
    host: env['HOST'] || undefined,
    storage: env['DATABASE_URL']
      ? { databaseUrl: env['DATABASE_URL'] }
      : { dataDir: env['STIKKORD_DATA'] || './data', sync: isOn(env['STIKKORD_FSYNC'] ?? '1') },
    publicUrl: publicUrl(env['STIKKORD_PUBLIC_URL']),
    trustProxy: isOn(env['STIKKORD_TRUST_PROXY']),
    demo: env['STIKKORD_DEMO'] === undefined || isOn(env['STIKKORD_DEMO']),
    ai: ai(env),
    zone: zone(env['STIKKORD_TIME_ZONE']),
    logLevel,
  };
}

function ai(env: Readonly<Record<string, string | undefined>>): AiAddress | null {
  try {
    return aiAddress(env);
  } catch (error) {
    throw error instanceof AiAddressError ? new SettingError(error.message) : error;
  }
}

/** The machine's own, where that is a place: a machine that goes by UTC says nothing of where people meet. */
function zone(text: string | undefined): string {
  if (text && !isZone(text))
    throw new SettingError(`STIKKORD_TIME_ZONE must be a time zone, as Europe/Oslo, not "${text}".`);
  const machines = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return text || (isZone(machines) && /^(?!Etc\/).+\//.test(machines) ? machines : DEFAULT_ZONE);
}

function publicUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '')
    throw new SettingError(
      `STIKKORD_PUBLIC_URL must be an address without a path, as https://example.no, not "${text}".`,
    );
  return url.origin;
}

function isOn(text: string | undefined): boolean {
  return !['', '0', 'no', 'false', 'off'].includes((text ?? '').toLowerCase());
}
