import type { Meeting, PublicChoice } from '@stikkord/domain';
import type { ExportDocument, ExportLook } from '@stikkord/exports';
import { page as pages, type PublicPageAnswer } from '@stikkord/protocol';
import { AddressTakenError, type PublicPage, type Storage } from '@stikkord/storage';
import type { Clock } from '@stikkord/sync';
import type { FileWork } from '../exporting/file-work.ts';
import type { LiveDocuments } from '../live/live-documents.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Randomness } from '../random.ts';
import { readMeeting } from './read-meeting.ts';

const MINUTE_MS = 60_000;
/** How `Randomness.key` looks; no address that is read aloud has capitals. */
const SECRET = /[A-Z_]/;

/** What a public page is written from, as it is stored. */
interface StoredPage {
  readonly record: ExportDocument['record'];
  readonly look:
    | (Pick<ExportLook, 'organisation' | 'colour'> & {
        /** `data`: base64. */
        readonly logo: { readonly type: 'image/png' | 'image/jpeg'; readonly data: string } | null;
      })
    | null;
}

function storedLook({ organisation, colour, logo }: ExportLook): StoredPage['look'] {
  return {
    organisation,
    colour,
    logo: logo && { type: logo.type, data: Buffer.from(logo.bytes).toString('base64') },
  };
}

/** The other way round. */
export function storedDocument(text: string): ExportDocument {
  const { record, look } = JSON.parse(text) as StoredPage;
  const logo = look?.logo
    ? { type: look.logo.type, bytes: new Uint8Array(Buffer.from(look.logo.data, 'base64')) }
    : null;
  return { record, look: look && { organisation: look.organisation, colour: look.colour, logo } };
}

/** Publishes a meeting as it stands this moment, in the stead of what was published before. Throws `address-taken`, `not-found`, `forbidden`. */
export async function publish(
  {
    documents,
    storage,
    clock,
    random,
    files,
  }: {
    readonly documents: LiveDocuments;
    readonly storage: Storage;
    readonly clock: Clock;
    readonly random: Randomness;
    readonly files: FileWork;
  },
  meeting: Meeting,
  { address: wanted, choice }: { readonly address: string; readonly choice: PublicChoice },
): Promise<PublicPage> {
  // Of a dress rehearsal nothing is told to the world.
  if (meeting.rehearsalOf !== null) throw new ProblemError('forbidden');
  const { questions, ...options } = choice;
  const reading = await readMeeting({ documents, storage }, meeting, { questions, options });
  const { look } = reading.head;
  const stored: StoredPage = { record: await files.record(reading), look: look && storedLook(look) };
  const before = await storage.publicPages.get(meeting.id);
  const address = wanted !== 'secret' ? wanted : before && isSecret(before.address) ? before.address : secret(random);
  const page = {
    meeting: meeting.id,
    address,
    choice,
    minute: Math.floor(clock.now() / MINUTE_MS),
    record: JSON.stringify(stored),
  };
  try {
    return { ...page, number: await storage.publicPages.publish(page) };
  } catch (error) {
    throw error instanceof AddressTakenError ? new ProblemError('address-taken', { at: 'address' }) : error;
  }
}

export function publicPageAnswer({ address, choice, number, minute, record }: PublicPage): PublicPageAnswer {
  return {
    address,
    path: pages.published(address),
    secret: isSecret(address),
    choice,
    number,
    at: minute * MINUTE_MS,
    withdrawn: record === null,
  };
}

/** YYYY-MM-DD. */
export function dayOf(minute: number): string {
  return new Date(minute * MINUTE_MS).toISOString().slice(0, 10);
}

export function isSecret(address: string): boolean {
  return SECRET.test(address);
}

function secret(random: Randomness): string {
  let key = random.key();
  // One in a million has neither.
  while (!isSecret(key)) key = random.key();
  return key;
}
