import type { ProblemId } from '@stikkord/protocol';
import type { Storage } from '@stikkord/storage';
import type { Clock, Rooms } from '@stikkord/sync';
import type { Logger } from 'pino';
import type { Accounts } from './accounts/accounts.ts';
import type { SetUp } from './accounts/set-up.ts';
import type { Actors } from './actors/actors.ts';
import type { Departed } from './actors/departed.ts';
import type { ListedPeople } from './actors/listed-people.ts';
import type { Receipts } from './actors/receipts.ts';
import type { VisitCookies } from './actors/visit-cookie.ts';
import type { AiAddress } from './drafts/ai-address.ts';
import type { FileWork } from './exporting/file-work.ts';
import type { FileChecks } from './files/file-checks.ts';
import type { Pace } from './http/pace.ts';
import type { Turns } from './http/turns.ts';
import type { Standpoint } from './http/visitor.ts';
import type { WrongTries } from './http/wrong-tries.ts';
import type { MeetingPeer } from './live/meeting-peer.ts';
import type { MeetingRooms } from './live/meeting-rooms.ts';
import type { Randomness } from './random.ts';
import type { Rehearsals } from './rehearsal/rehearsals.ts';
import type { HistoryDesk } from './versions/history-desk.ts';
import type { Refusals } from './sync/refusals.ts';

/** What the routes work with; made by the composition root, held by nobody else. */
export interface Services {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly setUp: SetUp;
  readonly actors: Actors;
  readonly cookies: VisitCookies;
  readonly receipts: Receipts;
  readonly departed: Departed;
  readonly rooms: MeetingRooms;
  readonly documents: Rooms<MeetingPeer>;
  readonly history: HistoryDesk;
  readonly rehearsals: Rehearsals;
  /** Whole documents, read and compared. */
  readonly historyTurns: Turns;
  /** Whom drafts of themes may be asked of. */
  readonly ai: AiAddress | null;
  /** Drafts: up to 20 s of another's work, per meeting. */
  readonly draftTurns: Turns;
  /** Answers to polls, per device: what is under way waits for one transaction. */
  readonly answerTurns: Turns;
  /** Answers to polls, per device: no person changes theirs so often. */
  readonly answerPace: Pace;
  /** Signals, choosing and drawing groups, per device: each may be a change of the meeting, which facilitators' wait behind. */
  readonly signalPace: Pace;
  /** The same of all devices of a group that signal. */
  readonly groupPace: Pace;
  /** Names and codes of a list, per device. */
  readonly namePace: Pace;
  /** Those that were wrong, per meeting: devices are free, and a list has names that one can guess. */
  readonly wrongNames: Pace;
  readonly refusals: Refusals;
  readonly problems: Refusals<ProblemId>;
  readonly wrongTries: WrongTries;
  /** Codes and links: a look in the database. */
  readonly doorTurns: Turns;
  /** Files: each is put together from all documents of a meeting at once. */
  readonly exportTurns: Turns;
  /** Receipts: a hall opens them at once, and from one address; no file that somebody waits for stands before them. */
  readonly receiptTurns: Turns;
  /** The threads that write and read them. */
  readonly files: FileWork;
  /** Files that are brought in: up to 20 MB each. */
  readonly importTurns: Turns;
  /** The process that reads what is to be a material. */
  readonly fileChecks: FileChecks;
  /** Files for materials, per organiser: up to 25 MB each. */
  readonly fileTurns: Turns;
  /** People on the lists that divide them. */
  readonly listed: ListedPeople;
  /** Passwords: a tenth of a second of the processor each. */
  readonly signInTurns: Turns;
  readonly standpoint: Standpoint;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly log: Logger;
  /** Where the built web app lies. */
  readonly webFolder: string;
  /** False from the moment that the server begins to go down. */
  ready(): boolean;
  /** False while what people write can't be stored. */
  storing(): boolean;
}
