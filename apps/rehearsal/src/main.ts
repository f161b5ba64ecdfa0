import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { ArgumentsError, HELP, readArguments, type Arguments } from './arguments.ts';
import { newKey } from './keys.ts';
import type { WayIn } from './organiser.ts';
import { rehearse, resultLine } from './rehearsal.ts';
import { startOwnServer } from './server-process.ts';
import { readWorkshop, WorkshopFileError, type Workshop } from './workshop-file.ts';

// Every y-websocket provider listens for the end of the process, and there are as many as people.
process.setMaxListeners(0);
process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const given = readArguments(process.argv.slice(2), process.env);
    if (given === null) {
      console.log(HELP);
      return 0;
    }
    return await run(given);
  } catch (error) {
    const expected = error instanceof ArgumentsError || error instanceof WorkshopFileError;
    console.error(
      `The rehearsal failed: ${expected || !process.env['DEBUG'] ? (error as Error).message : (error as Error).stack}`,
    );
    return 1;
  }
}

async function run(given: Arguments): Promise<number> {
  const say = (line: string) => console.log(line);
  const workshop = readFile(given.file);
  for (const note of workshop.notes) say(`Note: ${note}`);
  for (const { kind, prompt, points } of workshop.skipped)
    say(`Skipped, can’t be played from a file: ${kind} “${prompt}” (${points} points)`);

  const server = given.url === null ? await startOwnServer(process.env['DATABASE_URL']) : null;
  const interrupted = () => void server?.stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    const result = await rehearse(workshop, {
      ...given,
      base: server?.base ?? given.url!,
      wayIn: wayIn(given, server?.setUpLink ?? given.setUpLink),
      say,
      keep: (name, bytes) => keep(given.out, name, bytes),
    });
    await server?.stop();
    say(resultLine(result));
    return result.missing + result.misplaced + result.altered === 0 ? 0 : 1;
  } finally {
    await server?.stop();
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
  }
}

/** A path is taken from here, or from where the package manager was called. */
function readFile(path: string): Workshop {
  const from = [process.cwd(), process.env['INIT_CWD'] ?? ''].map((folder) => resolve(folder, path));
  const found = from.find((candidate) => existsSync(candidate)) ?? from[0]!;
  let json: string;
  try {
    json = readFileSync(found, 'utf8');
  } catch (error) {
    throw new WorkshopFileError(`${path}: ${(error as Error).message}`, { cause: error });
  }
  try {
    const today = new Date().toISOString().slice(0, 10);
    return readWorkshop(json, { name: basename(path, extname(path)), today });
  } catch (error) {
    if (error instanceof WorkshopFileError) throw new WorkshopFileError(`${path}: ${error.message}`, { cause: error });
    throw error;
  }
}

function wayIn({ email, password }: Arguments, setUpLink: string | null): WayIn {
  if (setUpLink === null) return { by: 'account', email: email ?? '', password: password ?? '' };
  return {
    by: 'set-up',
    link: setUpLink,
    email: email ?? 'generalprove@example.org',
    password: password ?? newKey() + newKey(),
  };
}

function keep(folder: string | null, name: string, bytes: Uint8Array): void {
  if (folder === null) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, basename(name)), bytes);
}
