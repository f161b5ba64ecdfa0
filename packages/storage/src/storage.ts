import type {
  Breakdown,
  Entry,
  FileId,
  FollowUp,
  GroupId,
  Meeting,
  MeetingId,
  OptionId,
  Plan,
  PointId,
  PublicChoice,
  QuestionId,
  Run,
  Series,
  SeriesId,
  Summary,
  Version,
} from '@stikkord/domain';
import type { DocumentStore } from '@stikkord/sync';

/** Everything that is kept, behind one door. PGlite and PostgreSQL give the same; the contract suite runs on both. Past 300 lines: a list of ports. */
export interface Storage {
  /** `pglite` in a directory of its own, or `postgres` by address. */
  readonly kind: 'pglite' | 'postgres';
  readonly documents: DocumentStore;
  readonly meetings: MeetingStore;
  readonly versions: VersionStore;
  readonly questions: QuestionStore;
  readonly entries: EntryStore;
  readonly followUps: FollowUpStore;
  readonly series: SeriesStore;
  readonly looks: LookStore;
  readonly publicPages: PublicPageStore;
  readonly files: FileStore;
  readonly lists: ListStore;
  readonly templates: TemplateStore;
  readonly secrets: SecretStore;
  readonly repairs: RepairStore;
  /** For better-auth's drizzle adapter: the drizzle database and the tables it needs. */
  readonly accounts: { readonly database: unknown; readonly schema: Record<string, unknown> };
  /** Number of organisers with an account. */
  countOrganisers(): Promise<number>;
  /** Resolves when the database answers; throws StoreUnavailableError (of @stikkord/sync). */
  ping(): Promise<void>;
  /** Waits for what is under way, closes the database and lets go of the directory's lock. */
  close(): Promise<void>;
}

/** A document to be made together with the row that calls for it: its name and first content. */
export interface NewDocument {
  readonly name: string;
  readonly update: Uint8Array;
}

/** All methods throw StoreUnavailableError where the database is away, and UnstorableTextError for text it can't keep. */
export interface MeetingStore {
  /** Newest date first; deleted ones too, marked. No dress rehearsals. */
  listByOwner(owner: string): Promise<Meeting[]>;
  /** Oldest date first; deleted ones too, marked. No dress rehearsals. */
  listBySeries(series: SeriesId): Promise<Meeting[]>;
  get(id: MeetingId): Promise<Meeting | null>;
  getByCode(code: string): Promise<Meeting | null>;
  getByFacilitatorKey(key: string): Promise<Meeting | null>;
  getByProjectorKey(key: string): Promise<Meeting | null>;
  /**
   * Throws CodeTakenError where the code is another meeting's. Documents are made in the same transaction, and so is what a meeting
   * that was elsewhere brings with it.
   */
  create(meeting: Meeting, documents: readonly NewDocument[], brought?: BroughtAlong): Promise<void>;
  /**
   * Reads the meeting under a row lock, gives it to `change`, and writes what comes back, all in one transaction; null writes
   * nothing. Documents that exist already are left as they are. Returns the meeting afterwards, or null where there is none.
   */
  update(id: MeetingId, change: (meeting: Meeting) => MeetingChange | null): Promise<Meeting | null>;
  /** Dress rehearsals, also deleted ones: of a meeting, or all. */
  rehearsals(of?: MeetingId): Promise<Meeting[]>;
  /**
   * A dress rehearsal is thrown away with all that belongs to it, for good; one that is gone already is. Throws RangeError for any
   * other meeting, and leaves it alone.
   */
  throwAway(id: MeetingId): Promise<void>;
}

/** Files that materials show; an organiser's own, kept once for each content. Throws StoreUnavailableError. */
export interface FileStore {
  /** Kept already: nothing is written. Whole and committed when it resolves; until then nobody gets anything of it. */
  put(owner: string, file: StoredFile): Promise<void>;
  get(owner: string, id: FileId): Promise<StoredFile | null>;
  /** Number of bytes that an organiser's files take. */
  size(owner: string): Promise<number>;
  /** Takes an organiser's files away, for good, but for these and those that are being put. */
  keepOnly(owner: string, ids: ReadonlySet<FileId>): Promise<void>;
}

export interface StoredFile {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly id: FileId;
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp' | 'application/pdf';
  readonly bytes: Uint8Array;
}

/** Which group people of a meeting come into, by fingerprints of their names or codes. Throws StoreUnavailableError. */
export interface ListStore {
  /** In the place of what was there; none takes the list away. */
  set(meeting: MeetingId, people: readonly ListedPerson[]): Promise<void>;
  /** Null: not on the list. */
  find(meeting: MeetingId, fingerprint: string): Promise<ListedPerson | null>;
  /** How many there are. */
  count(meeting: MeetingId): Promise<number>;
}

export interface ListedPerson {
  readonly fingerprint: string;
  /** Null: several of that name are in different groups. */
  readonly group: GroupId | null;
}

/** A plan that an organiser begins new meetings from. */
export interface Template {
  readonly id: string;
  readonly owner: string;
  readonly title: string;
  readonly plan: Plan;
  readonly deleted: boolean;
}

/** Throws as FollowUpStore does. */
export interface TemplateStore {
  /** By title; deleted ones too, marked. */
  listByOwner(owner: string): Promise<readonly Template[]>;
  get(id: string): Promise<Template | null>;
  create(template: Template): Promise<void>;
  /** Null where there is none. */
  update(
    id: string,
    change: { readonly title?: string | undefined; readonly deleted?: boolean | undefined },
  ): Promise<Template | null>;
}

/** What a meeting from elsewhere has beside its documents. */
export interface BroughtAlong {
  readonly rounds: readonly NewRound[];
  readonly followUps: readonly FollowUp[];
  /** Answers to polls, in the first box; keys are random. */
  readonly entries?: readonly {
    readonly question: QuestionId;
    readonly entries: readonly Entry[];
    readonly breakdown?: Breakdown | null;
  }[];
}

/** The points that came in a round of a question. */
export interface NewRound extends PastRound {
  readonly question: QuestionId;
}

export interface MeetingChange {
  readonly plan?: Plan;
  readonly run?: Run;
  readonly deleted?: boolean;
  readonly series?: SeriesId | null;
  readonly previous?: MeetingId | null;
  readonly documents?: readonly NewDocument[];
  /** In place of what was published of the question before; null: nothing of it is kept. */
  readonly publications?: readonly { readonly question: QuestionId; readonly publication: Publication | null }[];
  /** The points that came in a round; null: the round is no more. */
  readonly rounds?: readonly {
    readonly question: QuestionId;
    readonly round: number;
    readonly points: readonly PointId[] | null;
  }[];
}

/** A board as it was when it was published. */
export interface Publication {
  readonly number: number;
  readonly summary: Summary;
}

/** The points that came in a round that is past. */
export interface PastRound {
  readonly round: number;
  readonly points: readonly PointId[];
}

/** What was noted of a question as the meeting went on; written by `MeetingStore.update`, with the run that it belongs to. */
export interface QuestionStore {
  /** The latest; null where nothing is published. Throws StoreUnavailableError, as `rounds` does. */
  publication(meeting: MeetingId, question: QuestionId): Promise<Publication | null>;
  /** In order. */
  rounds(meeting: MeetingId, question: QuestionId): Promise<readonly PastRound[]>;
}

/**
 * People's answers to polls. Kept in boxes, several answers to a row in the order of their random keys: no row, and no order of rows,
 * says when an answer came or beside which. Throws StoreUnavailableError, and UnstorableTextError where text is written.
 */
export interface EntryStore {
  /** Those that count: of all boxes from the first to the last, later ones in place of earlier ones; in the order of keys. */
  list(meeting: MeetingId, question: QuestionId, boxes: Boxes): Promise<readonly Entry[]>;
  /** All or none; of two with the same key the later stands. Committed when it resolves. */
  write(changes: readonly EntryChange[]): Promise<void>;
  /** Takes all roles but these off the answers of a meeting, in all boxes. */
  keepRoles(meeting: MeetingId, roles: ReadonlySet<OptionId>): Promise<void>;
  /** The one that was made; null: none was. */
  breakdown(meeting: MeetingId, question: QuestionId): Promise<Breakdown | null>;
  /** Keeps it where there is none yet; gives the one that is kept. */
  keepBreakdown(meeting: MeetingId, question: QuestionId, breakdown: Breakdown): Promise<Breakdown>;
}

export interface Boxes {
  readonly first: number;
  readonly last: number;
}

export interface EntryChange {
  readonly meeting: MeetingId;
  readonly question: QuestionId;
  /** Goes in the last; a withdrawn one is taken out of all of them. */
  readonly boxes: Boxes;
  readonly key: Entry['key'];
  /** Null: withdrawn, and nothing of it is kept. */
  readonly entry: Pick<Entry, 'answer' | 'role'> | null;
}

/** What became of what was said at a meeting. Throws StoreUnavailableError, and UnstorableTextError where text is written. */
export interface FollowUpStore {
  /** In order; deleted ones too, marked. */
  list(meeting: MeetingId): Promise<readonly FollowUp[]>;
  /** As `list`, of each of the meetings. */
  listOf(meetings: readonly MeetingId[]): Promise<ReadonlyMap<MeetingId, readonly FollowUp[]>>;
  /**
   * Reads them under the meeting's lock, gives them to `change`, and writes what comes back, in one transaction. None can be taken
   * away, and none made about something else. Null where there is no such meeting.
   */
  update(
    meeting: MeetingId,
    change: (all: readonly FollowUp[]) => readonly FollowUp[],
  ): Promise<readonly FollowUp[] | null>;
}

/** Throws as FollowUpStore does. */
export interface SeriesStore {
  /** By title; deleted ones too, marked. */
  listByOwner(owner: string): Promise<readonly Series[]>;
  get(id: SeriesId): Promise<Series | null>;
  create(series: Series): Promise<void>;
  /** Reads the series under a row lock and writes what `change` gives, in one transaction; null where there is none. */
  update(
    id: SeriesId,
    change: (series: Series) => Partial<Pick<Series, 'title' | 'activities' | 'deleted'>>,
  ): Promise<Series | null>;
}

/** How an organiser's files look. */
export interface Look {
  readonly organisation: string;
  /** `#rrggbb`; null: ours. */
  readonly colour: string | null;
  readonly logo: { readonly bytes: Uint8Array; readonly type: 'image/png' | 'image/jpeg' } | null;
}

/** Throws as FollowUpStore does. */
export interface LookStore {
  get(owner: string): Promise<Look | null>;
  set(owner: string, look: Look): Promise<void>;
}

/** A meeting's public page, as it was when it was published. */
export interface PublicPage {
  readonly meeting: MeetingId;
  readonly address: string;
  readonly choice: PublicChoice;
  /** How many times it has been published. */
  readonly number: number;
  /** Whole minutes since 1970. */
  readonly minute: number;
  /** What it shows, as its writer wrote it; null: withdrawn. */
  readonly record: string | null;
}

/** Throws as FollowUpStore does. */
export interface PublicPageStore {
  get(meeting: MeetingId): Promise<PublicPage | null>;
  byAddress(address: string): Promise<PublicPage | null>;
  /** In the place of what was published before. Gives its number; throws AddressTakenError. */
  publish(page: Omit<PublicPage, 'number'>): Promise<number>;
  /** The address stays the meeting's. */
  withdraw(meeting: MeetingId): Promise<void>;
}

/** The address is another meeting's, published or withdrawn. */
export class AddressTakenError extends Error {
  override readonly name = 'AddressTakenError';
}

export class CodeTakenError extends Error {
  override readonly name = 'CodeTakenError';
}

/** A text holds U+0000, which PostgreSQL can't keep. Nothing of the call was written. */
export class UnstorableTextError extends Error {
  override readonly name = 'UnstorableTextError';
}

/** A document's versions, without their states. */
export interface VersionList {
  /** Sequence number of the document's last committed update. */
  readonly headSeq: number;
  /** In the order of their sequence numbers. */
  readonly versions: readonly Version[];
}

/** All methods throw StoreUnavailableError where the database is away. */
export interface VersionStore {
  /** Null where there is no such document. */
  list(document: string): Promise<VersionList | null>;
  /** A version's full state, as one Yjs V1 update; null where there is none. Throws CorruptDocumentError (of @stikkord/sync). */
  state(document: string, seq: number): Promise<Uint8Array | null>;
  /**
   * Keeps a full state and lets go of the versions `drop` names, at once. Where the newest version has the very same state,
   * or reaches as far, none is added: it reaches as far as this one from then on, and nothing is let go. Answers which:
   * false where none was added.
   */
  keep(document: string, version: NewVersion, drop: readonly number[]): Promise<boolean>;
  /** Says another reason and time of a version that is there. */
  relabel(document: string, seq: number, label: Pick<Version, 'minute' | 'reason'>): Promise<void>;
  /** Documents that have been written in since they were made and since their last version, oldest first; at most BEHIND_MAX. */
  behind(): Promise<readonly string[]>;
}

export const BEHIND_MAX = 1000;

export interface NewVersion extends Omit<Version, 'bytes'> {
  readonly state: Uint8Array;
}

/** Small named secrets, made once and kept: the key that signs cookies, the first organiser's set-up key. */
export interface SecretStore {
  /** The stored value, or the one `make` gives, stored. Two callers at once get the same. */
  getOrCreate(name: string, make: () => string): Promise<string>;
  remove(name: string): Promise<void>;
}

/** Why storage could not be opened: one clear line for the person at the terminal. */
export class StorageOpenError extends Error {
  override readonly name = 'StorageOpenError';
  readonly reason: 'folder-in-use' | 'folder-unwritable' | 'unreachable' | 'too-old' | 'wrong-version';

  constructor(reason: StorageOpenError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** For documents that a load refuses. Nothing is ever deleted here. */
export interface RepairStore {
  /** Names of all documents; without what earlier repairs kept aside. */
  names(): Promise<string[]>;
  /** What is kept of a document and whole by its checksum; null where there is no such document. */
  kept(document: string): Promise<KeptDocument | null>;
  /**
   * Puts one full state in the place of a document's log and snapshots, which are kept aside as they are, under the name that
   * is returned. Null where the document's head is no longer at `headSeq`: then nothing is changed.
   */
  replace(document: string, state: Uint8Array, headSeq: number): Promise<string | null>;
}

/** Oldest first. */
export interface KeptDocument {
  readonly headSeq: number;
  /** Full states as Yjs V1 updates: snapshots and versions. */
  readonly states: readonly KeptPiece[];
  readonly updates: readonly KeptPiece[];
}

/** `seq`: the update's number, or the last one that a state holds. */
export interface KeptPiece {
  readonly seq: number;
  readonly bytes: Uint8Array;
}
