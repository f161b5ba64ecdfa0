import { openStorage, StorageOpenError } from '@stikkord/storage';
import { StoreUnavailableError } from '@stikkord/sync';
import { readSettings, SettingError } from '../settings.ts';
import { repairDocuments, type Finding } from './repair-documents.ts';

/** `npm run repair [-- --write]`, with the server's own settings. Exit code 1 where something is damaged and not repaired. */
process.exitCode = await main(process.argv.slice(2));

async function main(options: readonly string[]): Promise<number> {
  const write = options.includes('--write');
  if (options.some((option) => option !== '--write')) {
    console.error('npm run repair             looks at every document and tells which are damaged');
    console.error('npm run repair -- --write  puts the best that is left in their place, and keeps what was there');
    return 2;
  }
  try {
    const { storage: options } = readSettings(process.env);
    if ('opened' in options) return 2;
    const storage = await openStorage(options);
    try {
      const { checked, findings } = await repairDocuments(storage, { write });
      for (const finding of findings) console.log(told(finding));
      console.log(`${checked} documents looked at, ${findings.length} damaged.`);
      return findings.some(({ aside }) => aside === null) ? 1 : 0;
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(`Stikkord can't repair: ${error.message}`);
    return 1;
  }
}

function told({ document, damage, lost, aside }: Finding): string {
  const left =
    lost === null
      ? 'Nothing is left of it here: bring it back from a backup.'
      : lost === 0
        ? 'Everything in it can be brought back.'
        : `Its last good state can be brought back; ${lost} changes are lost.`;
  const done = aside === null ? '' : `\n  Repaired. What was damaged is kept as ${aside}.`;
  return `${document}\n  ${damage}\n  ${left}${done}`;
}

function isExpected(error: unknown): error is Error {
  return error instanceof SettingError || error instanceof StorageOpenError || error instanceof StoreUnavailableError;
}
