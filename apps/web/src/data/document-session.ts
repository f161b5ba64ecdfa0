import { api, CLOSE, WIRE_VERSION, type PageRole, type Standing } from '@stikkord/protocol';
import type { MeetingId } from '@stikkord/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { DeviceCopy } from '../offline/device-copy.ts';
import { databaseName, penOf } from '../offline/person.ts';
import { Ledger } from './ledger.ts';
import { isFinal, reconnectWait, tellLine, watchLine } from './line.ts';
import { saveState, type SaveState } from './save-state.ts';
import { SyncLine, type LineEars } from './sync-line.ts';

/** SS5: a connection that is back within this time was never told to be lost, in ms. */
const JUST_LOST_MS = 1500;
/** A device that takes longer to read its copy is not waited for: the text may come from the server. In ms. */
const READ_PATIENCE_MS = 1000;
/** The server says something at least every 20 s. */
const SILENCE_MS = 25_000;
/** What is sent, or a connection, is answered within this time, or the line is taken for dead. */
const ANSWER_MS = 10_000;
/** A line in doubt is asked, and answers within this time. */
const DOUBT_MS = 3000;
/** A device that slept finds out within this time of waking. */
const WATCH_MS = 1000;

export interface DocumentAddress {
  readonly meeting: MeetingId;
  /** As `documentName` gives it. */
  readonly document: string;
}

/**
 * One live document of a page: the Y.Doc, its connection, its copy on the device, and the truth about what is saved.
 * Lives and dies with its host.
 */
export class DocumentSession implements ReactiveController {
  doc: Y.Doc | null = null;
  awareness: Awareness | null = null;
  state: SaveState = 'loading';
  /** There is a text to show, from the device or from the server. */
  shown = false;
  /** The copy on the device has been read, or is refused. */
  read = false;
  /** True while there are edits of this device that the server has not said are committed; survives a reload. */
  unsent = false;
  /** Close code of a refusal. */
  refusal: number | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #role: PageRole;
  #address: DocumentAddress | null = null;
  #line: SyncLine | null = null;
  #copy: DeviceCopy | null = null;
  #watch: ReturnType<typeof setInterval> | undefined;
  #unwatch = (): void => {};
  #comeBack: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #readPatience: ReturnType<typeof setTimeout> | undefined;

  #ledger = new Ledger();
  #standing: Standing | null = null;
  #connected = false;
  #justLost = true;
  /** There has been a connection, once or oftener. */
  #metServer = false;
  /** The copy has been read, or is not waited for any more. */
  #ready = false;
  /** A change was not taken, and the page came back by itself for it. */
  #forgiven = false;
  #attempts = 0;
  /** In ms since 1970: when the line last bore something, when frames began to wait, when it was doubted. */
  #heardAt = 0;
  #waitingSince = 0;
  #doubtedAt = 0;

  constructor(host: ReactiveControllerHost, options: { role: PageRole }) {
    this.#host = host;
    this.#role = options.role;
    host.addController(this);
  }

  /** True where all of the text is also kept on this device: a private window or a full disk may refuse it. */
  get kept(): boolean {
    return this.#copy?.kept ?? false;
  }

  /** Opens a document; the same address again changes nothing. */
  open(address: DocumentAddress): void {
    const now = this.#address;
    if (now?.meeting === address.meeting && now.document === address.document) return;
    this.close();
    this.#address = address;
    this.#start(address);
  }

  /** Connects again after a refusal. */
  reconnect(): void {
    this.refusal = null;
    this.#forgiven = false;
    this.#connect();
    this.#tell();
  }

  close(): void {
    clearInterval(this.#watch);
    clearTimeout(this.#comeBack);
    clearTimeout(this.#patience);
    clearTimeout(this.#readPatience);
    this.#unwatch();
    removeEventListener('beforeunload', this.#askToStay);
    this.state = 'loading';
    this.#address = null;
    this.#line?.destroy();
    this.#line = null;
    this.#copy?.close();
    this.#copy = null;
    this.awareness?.destroy();
    this.awareness = null;
    this.doc?.destroy();
    this.doc = null;
    this.shown = false;
    this.read = false;
    this.unsent = false;
    this.refusal = null;
    this.#ledger = new Ledger();
    this.#standing = null;
    this.#connected = false;
    this.#justLost = true;
    this.#metServer = false;
    this.#ready = false;
    this.#forgiven = false;
    this.#attempts = 0;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.close();
  }

  #start({ meeting, document: name }: DocumentAddress): void {
    const doc = new Y.Doc();
    const awareness = new Awareness(doc);
    this.doc = doc;
    this.awareness = awareness;
    const copy = new DeviceCopy(doc, { database: databaseName(this.#role, meeting), document: name }, () =>
      this.#tell(),
    );
    this.#copy = copy;
    void copy.read.then(() => {
      if (this.#copy !== copy) return;
      this.read = true;
      if (copy.unsent) this.#setUnsent(!this.#ledger.settled);
      // An empty copy is no reason to show an empty page before the server has answered.
      if (doc.store.clients.size > 0) this.shown = true;
      this.#getReady();
      this.#tell();
    });

    const line = new SyncLine(
      {
        base: syncBase(meeting),
        document: name,
        params: { as: this.#role, v: String(WIRE_VERSION) },
        pen: penOf(this.#role, meeting),
      },
      doc,
      awareness,
      this.#ears(copy),
    );
    this.#line = line;
    doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === line.origin) return;
      this.#ledger.edited(line.open);
      // What an earlier page left is marked where it lies, or was committed.
      if (origin !== copy) this.#setUnsent(true);
      this.#tell();
    });
    this.#watch = setInterval(() => this.#lookAtClock(), WATCH_MS);
    this.#unwatch = watchLine(this, (what) => {
      if (this.refusal !== null) return;
      if (this.#connected) {
        if (what !== 'back') this.#doubt();
        return;
      }
      // An attempt that was begun in another situation is not sat out.
      if (what === 'woke') this.#line?.hangUp();
      if (what !== 'lost') this.#connect();
    });
    addEventListener('beforeunload', this.#askToStay);
    this.#giveGrace();
    // What comes out of the copy on an open line goes out as changes, which a reader may not send.
    this.#readPatience = setTimeout(() => this.#getReady(), READ_PATIENCE_MS);
    this.#tell();
  }

  #getReady(): void {
    clearTimeout(this.#readPatience);
    if (this.#ready) return;
    this.#ready = true;
    this.#connect();
  }

  #ears(copy: DeviceCopy): LineEars {
    return {
      opened: () => {
        this.#metServer = true;
        this.#turned(true);
        tellLine('back', this);
      },
      closed: (code) => {
        const letIn = this.#standing !== null;
        if (this.#connected) this.#giveGrace();
        // SS5 is of a connection lost: this page never had one.
        else if (!this.#metServer) this.#justLost = false;
        this.#turned(false);
        tellLine('lost', this);
        if (code === undefined) return;
        // Let in and then refused: the page may read, but what it sent is not taken. It comes back to read.
        const forgive = code === CLOSE.forbidden && letIn && !this.#forgiven;
        if (forgive) this.#forgiven = true;
        if (isFinal(code) && !forgive) this.#refused(code, letIn, copy);
        else this.#comeBack = setTimeout(() => this.#connect(), reconnectWait(code, this.#attempts++, Math.random()));
      },
      heard: () => {
        this.#heardAt = Date.now();
      },
      sent: (answer) => {
        if (!this.#ledger.waiting) this.#waitingSince = Date.now();
        this.#ledger.sent(answer);
        this.#tell();
      },
      synced: () => {
        this.shown = true;
        this.#tell();
      },
      acknowledged: (committed) => {
        this.#ledger.acknowledged(committed);
        if (this.#ledger.settled) this.#setUnsent(false);
        this.#tell();
      },
      standing: (standing) => {
        this.#standing = standing;
        this.#attempts = 0;
        copy.keepAgain();
        this.#tell();
      },
    };
  }

  #turned(connected: boolean): void {
    this.#connected = connected;
    this.#standing = null;
    this.#ledger.newSocket();
    this.#tell();
  }

  #refused(code: number, letIn: boolean, copy: DeviceCopy): void {
    this.refusal = code;
    // What the server has, is not to be read here by whoever comes next. What it has not, is told of instead.
    if (code === CLOSE.forbidden && !letIn) void this.#letGo(copy).catch(() => {});
    if (code === CLOSE.upgradeRequired)
      import('../offline/take-upgrade.ts')
        .then(({ takeUpgrade }) => takeUpgrade(() => this.#isSafe(copy)))
        .catch(() => {});
    this.#tell();
  }

  async #letGo(copy: DeviceCopy): Promise<void> {
    // Before it is read nobody knows whether there is anything unsent in it.
    await copy.read;
    if (this.refusal === CLOSE.forbidden && !this.unsent) await copy.letGo();
    if (this.refusal === null) copy.keepAgain();
  }

  #setUnsent(unsent: boolean): void {
    if (!unsent) this.#forgiven = false;
    this.unsent = unsent;
    this.#copy?.setUnsent(unsent);
  }

  async #isSafe(copy: DeviceCopy): Promise<boolean> {
    await copy.written();
    return copy.kept || !this.unsent;
  }

  readonly #askToStay = (event: BeforeUnloadEvent): void => {
    if (this.unsent && !this.kept) event.preventDefault();
  };

  #connect(): void {
    clearTimeout(this.#comeBack);
    if (!this.#ready || (this.#line?.tried ?? true)) return;
    this.#heardAt = Date.now();
    this.#line?.connect();
  }

  /** A socket that believes it is open may long be dead: after a sleep, or in a tunnel. */
  #lookAtClock(): void {
    if (!this.#line?.tried || !this.#isDead(Date.now())) return;
    this.#line.hangUp();
    this.#connect();
  }

  #isDead(now: number): boolean {
    const quiet = now - this.#heardAt;
    if (!this.#connected) return quiet > ANSWER_MS;
    if (this.#doubtedAt > this.#heardAt) return now - this.#doubtedAt > DOUBT_MS;
    // A server without its database answers nothing, but it has said so.
    const waits = this.#ledger.waiting && this.#standing?.storing !== false;
    return quiet > SILENCE_MS || (waits && Math.min(quiet, now - this.#waitingSince) > ANSWER_MS);
  }

  #doubt(): void {
    if (this.#doubtedAt > this.#heardAt) return;
    this.#line?.ask();
    this.#doubtedAt = Date.now();
  }

  #giveGrace(): void {
    clearTimeout(this.#patience);
    this.#justLost = true;
    this.#patience = setTimeout(() => {
      this.#justLost = false;
      this.#tell();
    }, JUST_LOST_MS);
  }

  #tell(): void {
    this.state = saveState({
      shown: this.shown,
      connected: this.#connected,
      standing: this.#standing,
      settled: this.#ledger.settled,
      unsent: this.unsent,
      justLost: this.#justLost && navigator.onLine,
      refused: this.refusal !== null,
    });
    this.#host.requestUpdate();
  }
}

function syncBase(meeting: MeetingId): URL {
  const base = new URL(api.sync(meeting), location.href);
  base.protocol = base.protocol.replace('http', 'ws');
  return base;
}
