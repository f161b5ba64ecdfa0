import { StorageOpenError } from '@stikkord/storage';
import { destination } from 'pino';
import { createLog } from './log.ts';
import { readSettings, SettingError } from './settings.ts';
import { ListenError, startServer, type RunningServer } from './start-server.ts';
import { addressesNearby, welcome } from './welcome.ts';

process.exitCode = await main();

/** Serves until told to end. Gives the exit code where it can't. */
async function main(): Promise<number> {
  let server: RunningServer;
  try {
    const { logLevel, ...options } = readSettings(process.env);
    const log = createLog(logLevel, destination({ dest: 2, sync: true }));
    server = await startServer({ ...options, log });
    const nearby = options.host === undefined || options.host === '0.0.0.0' ? addressesNearby(server.url) : [];
    console.log(welcome(server, nearby));
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(`Stikkord can't start: ${error.message}`);
    return 1;
  }
  await endOfService();
  await server.close();
  return 0;
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
