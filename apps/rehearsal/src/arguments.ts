import { parseArgs } from 'node:util';
import { GROUPS_MAX } from '@stikkord/domain';

export interface Arguments {
  readonly file: string;
  /** Null: a server of its own. */
  readonly url: URL | null;
  readonly setUpLink: string | null;
  readonly email: string | null;
  readonly password: string | null;
  readonly groups: number;
  readonly people: number;
  readonly speed: number;
  readonly out: string | null;
}

/** The command was not understood. */
export class ArgumentsError extends Error {
  override readonly name = 'ArgumentsError';
}

const GROUPS = 4;
const PEOPLE = 12;
const PEOPLE_MAX = 2000;
/** Fast enough for tests: some 2 ms between letters. */
const SPEED = 100;

export const HELP = `npm run rehearse -- FILE [options]

Plays a workshop file with simulated people against a Stikkord server: they type the points, two facilitators sort them
into the file's themes, every export is fetched and compared with what was said. Exits 0 only if all is right.

  --groups N        groups in the meeting (default ${GROUPS}, at most ${GROUPS_MAX})
  --people N        people, spread over the groups (default ${PEOPLE}, at most ${PEOPLE_MAX})
  --speed X         how many times faster than a person everybody types (default ${SPEED})
  --out DIR         keep the exports there
  --url URL         play against this server; without it, one is started on temporary data and ended afterwards

Without --url, DATABASE_URL makes that server use PostgreSQL, in a new database that is dropped afterwards.
With --url, the meeting stays on that server. To get in there as organiser, give one of:
  --setup-link URL  the link for the first organiser, which a new server prints; --email and --password become the account
  --email E --password P, or STIKKORD_EMAIL and STIKKORD_PASSWORD in the environment
`;

/** Reads the command line; null where help was asked for. Throws ArgumentsError. */
export function readArguments(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Arguments | null {
  const { values, positionals } = parse(argv);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new ArgumentsError('Give one workshop file; --help says more');
  const url = values.url === undefined ? null : address(values.url, '--url');
  const email = values.email ?? env['STIKKORD_EMAIL'] ?? null;
  const password = values.password ?? env['STIKKORD_PASSWORD'] ?? null;
  const setUpLink = values['setup-link'] ?? null;
  if (url !== null && setUpLink === null && (email === null || password === null))
    throw new ArgumentsError('With --url give --setup-link, or --email and --password; --help says more');
  return {
    file,
    url,
    setUpLink,
    email,
    password,
    groups: whole(values.groups ?? String(GROUPS), '--groups', GROUPS_MAX),
    people: whole(values.people ?? String(PEOPLE), '--people', PEOPLE_MAX),
    speed: positive(values.speed ?? String(SPEED), '--speed'),
    out: values.out ?? null,
  };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        url: text,
        'setup-link': text,
        email: text,
        password: text,
        groups: text,
        people: text,
        speed: text,
        out: text,
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new ArgumentsError((error as Error).message, { cause: error });
  }
}

function address(value: string, name: string): URL {
  if (!/^https?:/.test(value) || !URL.canParse(value)) throw new ArgumentsError(`${name} ${value} is no http address`);
  return new URL('/', value);
}

function whole(value: string, name: string, most: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new ArgumentsError(`${name} ${value} is no whole number from 1 to ${most}`);
  return number;
}

function positive(value: string, name: string): number {
  const number = Number(value);
  if (!(number > 0 && Number.isFinite(number))) throw new ArgumentsError(`${name} ${value} is no number above 0`);
  return number;
}
