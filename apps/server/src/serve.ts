import { StorageOpenError } from '@stikkord/storage';
import { createLog, logTo } from './log.ts';
import { readSettings, SettingError } from './settings.ts';
import { ListenError, startServer, type RunningServer } from './start-server.ts';
import { addressesNearby, welcome } from './welcome.ts';

/** Stored, acknowledged and closed within this time, in ms, or not at all: a database that hangs must not hold us for ever. */
const END_MS_MAX = 45_000;
const HUNG = 1;

/** Serves until told to end. Gives the exit code where it can't. */
export async function serve(): Promise<number> {
  let server: RunningServer;
  try {
    const { logLevel, ...options } = readSettings(process.env);
    const log = createLog(logLevel, logTo(2));
    server = await startServer({ ...options, log });
    const nearby = options.host === undefined || options.host === '0.0.0.0' ? addressesNearby(server.url) : [];
    console.log(welcome(server, nearby));
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(`Stikkord can't start: ${error.message}`);
    return 1;
  }
  await endOfService();
  const ended = await inTime(server.close());
  if (!ended) console.error('Stikkord ends without its database, which does not answer.');
  // By hand: what waits for a database that is away would wait on.
  process.exit(ended ? 0 : HUNG);
}

/** False where the end takes so long that it is not waited for. What was not acknowledged is on the devices still. */
function inTime(ending: Promise<void>): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), END_MS_MAX).unref());
  return Promise.race([ending.then(() => true), late]);
}

/** Resolves at the first Ctrl-C or SIGTERM; the second ends the process at once. */
function endOfService(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const end = (signal: NodeJS.Signals): void => {
      if (asked) process.exit(signal === 'SIGINT' ? 130 : 143);
      asked = true;
      console.log('Ending: what is under way is being saved. Ctrl-C again ends at once.');
      resolve();
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
  });
}

function isExpected(error: unknown): error is Error {
  return error instanceof SettingError || error instanceof StorageOpenError || error instanceof ListenError;
}
