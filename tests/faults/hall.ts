import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { processEnded, removeFolder, temporaryFolder, watchProcess } from './cleanup.ts';
import { Crowd } from './crowd.ts';
import { Ledger } from './ledger.ts';
import { Line } from './line.ts';
import { planMeeting, type PlayedMeeting } from './meeting.ts';
import { memoryOf } from './memory.ts';
import { readDocuments, type Reading } from './reading.ts';
import { inTime, within } from './waiting.ts';

export const STORES = ['pglite', 'postgres'] as const;
export type StoreName = (typeof STORES)[number];

export interface HallOptions {
  /** The address of an empty PostgreSQL database; without it the server has a folder for PGlite. */
  readonly databaseUrl: string | undefined;
  readonly seed: number;
}

/** How many come, to how many processes, and how they write. */
export interface Company {
  readonly people: number;
  readonly processes: number;
  /** ms between two deeds of one person, on average. */
  readonly rest: number;
  /** Letters that are pasted with each token. */
  readonly paste?: number;
  /** The groups they sit with in turn, counted from 0; all if not given. */
  readonly groups?: readonly number[];
}

/** What was found wrong, as sets of words that name it: found twice counts once. */
export interface Findings {
  readonly acknowledgedLost: Set<string>;
  readonly unacknowledgedLost: Set<string>;
  readonly diverged: Set<string>;
  readonly doubled: Set<string>;
  /** What went otherwise than it should without a word being lost. */
  readonly failures: Set<string>;
}

const START_MS = 60_000;
const END_MS = 40_000;
const SAVED_MS = 60_000;
const SAME_MS = 30_000;
const GROUPS = 4;
const ALL = [0, 1, 2, 3];
const SAMPLE_MS = 100;

/** One server on one store, a line to it, and the people at the other end. */
export class Hall {
  readonly findings: Findings = {
    acknowledgedLost: new Set(),
    unacknowledgedLost: new Set(),
    diverged: new Set(),
    doubled: new Set(),
    failures: new Set(),
  };
  readonly ledger = new Ledger();
  readonly line: Line;
  readonly folder: string;
  meeting!: PlayedMeeting;
  server!: ServerProcess;
  crowds: Crowd[] = [];
  peak = 0;
  readonly #options: HallOptions;
  readonly #log: number;
  readonly #servers = new Map<number, ServerProcess>();
  readonly #sampler: NodeJS.Timeout;
  #came = 0;

  private constructor(options: HallOptions, line: Line) {
    this.#options = options;
    this.line = line;
    this.folder = temporaryFolder();
    this.#log = openSync(join(this.folder, 'log'), 'a');
    this.#sampler = setInterval(() => this.#sample(), SAMPLE_MS);
  }

  static async open(options: HallOptions): Promise<Hall> {
    const hall = new Hall(options, await Line.lay());
    try {
      hall.server = await hall.newServer();
      hall.line.mend(hall.server.url);
      hall.meeting = await planMeeting(hall.server.url, hall.server.setUpLink!, GROUPS);
      return hall;
    } catch (error) {
      await hall.close();
      throw error;
    }
  }

  /** Another server process on the same store. The line still leads where it led. */
  async newServer(): Promise<ServerProcess> {
    const { databaseUrl } = this.#options;
    const env = {
      PORT: '0',
      STIKKORD_DEMO: '0',
      STIKKORD_LOG: 'warn',
      STIKKORD_DATA: join(this.folder, 'data'),
      DATABASE_URL: databaseUrl ?? '',
    };
    const starting = startServerProcess(env, {
      log: process.env['DEBUG'] ? 2 : this.#log,
      begun: (pid) => watchProcess(pid),
    });
    const server = await inTime(START_MS, 'a server to start', starting);
    this.#servers.set(server.pid, server);
    return server;
  }

  async killServer(): Promise<void> {
    this.#sample();
    await this.server.kill();
    this.#ended(this.server);
  }

  /** Ctrl-C or SIGTERM: the server's own way of ending. */
  async endServer(server = this.server): Promise<void> {
    const code = await inTime(END_MS, 'a server to end', server.end());
    this.#ended(server);
    if (code !== 0) this.findings.failures.add(`a server ended with exit code ${code}`);
  }

  /** A fresh server that nobody has spoken to yet, instead of the one that is gone. */
  async freshServer(): Promise<void> {
    this.server = await this.newServer();
  }

  /** People come in, sit down with the groups in turn, and wait. */
  async invite({ people, processes, rest, paste = 0, groups = ALL }: Company): Promise<Crowd[]> {
    const { url } = this.line;
    const seats = await Promise.all(
      Array.from({ length: people }, (_, index) =>
        this.meeting.seat(url, (this.#came++).toString(36), groups[index % groups.length]!),
      ),
    );
    const crowds = Array.from({ length: processes }, (_, part) => {
      const crowd = new Crowd(
        seats.filter((_seat, index) => index % processes === part),
        this.ledger,
      );
      watchProcess(crowd.pid);
      void crowd.gone().then(() => processEnded(crowd.pid));
      return crowd;
    });
    this.crowds.push(...crowds);
    const { seed } = this.#options;
    await Promise.all(
      crowds.map((crowd) => crowd.come({ url, meeting: this.meeting.id, seed: seed + crowd.pid, rest, paste })),
    );
    return crowds;
  }

  get living(): Crowd[] {
    return this.crowds.filter(({ alive }) => alive);
  }

  write(): void {
    for (const crowd of this.living) crowd.write();
  }

  rest(): void {
    for (const crowd of this.living) crowd.rest();
  }

  read(url = this.server.url): Promise<Map<string, Reading>> {
    return readDocuments(url, this.meeting.id, this.meeting.readers);
  }

  /** Reads what a server that nobody has spoken to shows, and asks it for all that was acknowledged. */
  async checkAcknowledged(): Promise<void> {
    this.#judge(await this.read(), false);
  }

  /** The same of a server that has been told meanwhile: it must show everything within `patience` ms. */
  async checkShown(patience: number): Promise<void> {
    const lacks = async (): Promise<boolean> =>
      this.ledger.judge(textsOf(await this.read()), false).acknowledgedLost.length > 0;
    await within(patience, async () => !(await lacks()));
    await this.checkAcknowledged();
  }

  /** Everybody stops, and waits until their screens say that all is saved. */
  async settle(patience = SAVED_MS): Promise<boolean> {
    this.rest();
    const saved = await this.isSaved(patience);
    if (!saved) {
      const screens = await this.screens();
      const waiting = screens.filter((screen) => !screen.saved).map(({ writer }) => writer);
      this.findings.failures.add(`never told that all is saved: ${waiting.slice(0, 5).join(', ')} (${waiting.length})`);
    }
    return saved;
  }

  /** Whether all screens say saved within this time. */
  isSaved(patience: number): Promise<boolean> {
    return within(patience, async () => (await this.screens()).every((screen) => screen.saved));
  }

  async screens() {
    return (await Promise.all(this.living.map((crowd) => crowd.screens()))).flat();
  }

  /**
   * When everybody has been told that all is saved, the server is killed, and another reads the database. It is compared
   * with the ledger before the living come back to it, and with their screens after.
   */
  async verdict(): Promise<void> {
    await this.settle();
    this.line.cut();
    await this.killServer();
    await this.freshServer();
    this.#judge(await this.read(), true);
    this.line.mend(this.server.url);
    await this.checkScreens();
  }

  /** All screens show, in the end, what one who comes anew is shown. */
  async checkScreens(): Promise<void> {
    const differing = async () => {
      const readings = await this.read();
      const screens = await this.screens();
      return screens.filter(({ saved, document, digest }) => !saved || readings.get(document)!.digest !== digest);
    };
    let last = await differing();
    await within(SAME_MS, async () => (last = last.length > 0 ? await differing() : last).length === 0);
    for (const { writer, document } of last) this.findings.diverged.add(`${writer} in ${document}`);
    for (const { closed } of this.crowds)
      for (const { writer, code } of closed) this.findings.failures.add(`${writer} was closed with ${code}`);
  }

  async close(): Promise<void> {
    clearInterval(this.#sampler);
    for (const crowd of this.living) crowd.leave();
    await Promise.all(this.crowds.map((crowd) => crowd.gone()));
    await this.line.close();
    for (const server of this.#servers.values()) {
      await server.kill();
      this.#ended(server);
    }
    closeSync(this.#log);
    for (const fault of faultsIn(readFileSync(join(this.folder, 'log'), 'utf8'))) this.findings.failures.add(fault);
    removeFolder(this.folder);
  }

  #judge(readings: ReadonlyMap<string, Reading>, settled: boolean): void {
    const verdict = this.ledger.judge(textsOf(readings), settled);
    for (const kind of ['acknowledgedLost', 'unacknowledgedLost', 'doubled'] as const)
      for (const each of verdict[kind]) this.findings[kind].add(each);
  }

  #sample(): void {
    for (const pid of this.#servers.keys()) this.peak = Math.max(this.peak, memoryOf(pid));
  }

  #ended({ pid }: ServerProcess): void {
    this.#servers.delete(pid);
    processEnded(pid);
  }
}

function textsOf(readings: ReadonlyMap<string, Reading>): Map<string, string> {
  return new Map([...readings].map(([document, { text }]) => [document, text]));
}

/** The server's log calls what should never happen a fault, and damaged documents by their name. */
function faultsIn(log: string): Set<string> {
  const faults = new Set<string>();
  for (const line of log.split('\n')) {
    if (!line.startsWith('{')) {
      if (line.trim() !== '' && !/^\s*(at|\(Use `node|Warning)/.test(line))
        faults.add(`the server printed: ${line.slice(0, 200)}`);
      continue;
    }
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { type: string; message: string } };
    if (msg === 'fault' || msg?.startsWith('damaged') || msg === 'socket')
      faults.add(`the server logged: ${msg}: ${err?.type}: ${err?.message.slice(0, 160)}`);
  }
  return faults;
}
