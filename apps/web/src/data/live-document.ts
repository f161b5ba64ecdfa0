import { CLOSE, type PageRole, type Standing } from '@stikkord/protocol';
import type { MeetingId } from '@stikkord/domain';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { DeviceCopy } from '../offline/device-copy.ts';
import { databaseName, penOf } from '../offline/person.ts';
import { Ledger } from './ledger.ts';
import { isFinal, reconnectWait, tellLine, watchLine, type LineNews } from './line.ts';
import { Pulse } from './pulse.ts';
import { saveState, type SaveState } from './save-state.ts';
import { SyncLine, type LineEars } from './sync-line.ts';

/** SS5: a connection that is back within this time was never told to be lost, in ms. */
const JUST_LOST_MS = 1500;
/** A device that takes longer to read its copy is not waited for: the text may come from the server. In ms. */
const READ_PATIENCE_MS = 1000;
/** A device that slept finds out within this time of waking. */
const WATCH_MS = 1000;

export interface DocumentAddress {
  readonly meeting: MeetingId;
  /** As `documentName` gives it. */
  readonly document: string;
}

/**
 * A document that a page has open: the Y.Doc, its connection, its copy on the device, and the truth about what is saved.
 * Lives until it is closed.
 */
export class LiveDocument {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  state: SaveState = 'loading';
  /** There is a text to show, from the device or from the server. */
  shown = false;
  /** The copy on the device has been read, or is refused. */
  read = false;
  /** True while there are edits of this device that the server has not said are committed; survives a reload. */
  unsent = false;
  /** Close code of a refusal. */
  refusal: number | null = null;

  readonly #changed: () => void;
  readonly #line: SyncLine;
  readonly #copy: DeviceCopy;
  readonly #watch: ReturnType<typeof setInterval>;
  readonly #unwatch: () => void;
  #comeBack: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  readonly #readPatience: ReturnType<typeof setTimeout>;

  readonly #pulse = new Pulse();
  readonly #ledger = new Ledger();
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
  #closed = false;

  /** `changed`: one of the fields may be another. */
  constructor({ meeting, document: name }: DocumentAddress, role: PageRole, changed: () => void) {
    this.#changed = changed;
    const { doc } = this;
    const copy = new DeviceCopy(doc, { database: databaseName(role, meeting), document: name }, () => this.#tell());
    this.#copy = copy;
    const place = { meeting, document: name, role, pen: penOf(role, meeting) };
    const line = new SyncLine(place, doc, this.awareness, this.#ears());
    this.#line = line;
    void copy.read.then(() => this.#wasRead());
    doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === line.origin) return;
      this.#ledger.edited(line.open);
      // What an earlier page left is marked where it lies, or was committed.
      if (origin !== copy) this.#setUnsent(true);
      this.#tell();
    });
    this.#watch = setInterval(() => this.#lookAtClock(), WATCH_MS);
    this.#unwatch = watchLine(this, (what) => this.#heardOfLine(what));
    addEventListener('beforeunload', this.#askToStay);
    this.#giveGrace();
    // What comes out of the copy on an open line goes out as changes, which a reader may not send.
    this.#readPatience = setTimeout(() => this.#getReady(), READ_PATIENCE_MS);
  }

  /** True where all of the text is also kept on this device: a private window or a full disk may refuse it. */
  get kept(): boolean {
    return this.#copy.kept;
  }

  /** Connects again after a refusal. */
  reconnect(): void {
    this.refusal = null;
    this.#forgiven = false;
    this.#connect();
    this.#tell();
  }

  /** For good. Tells of nothing any more. */
  close(): void {
    this.#closed = true;
    clearInterval(this.#watch);
    clearTimeout(this.#comeBack);
    clearTimeout(this.#patience);
    clearTimeout(this.#readPatience);
    this.#unwatch();
    removeEventListener('beforeunload', this.#askToStay);
    this.#line.destroy();
    this.#copy.close();
    this.awareness.destroy();
    this.doc.destroy();
  }

  #wasRead(): void {
    if (this.#closed) return;
    this.read = true;
    if (this.#copy.unsent) this.#setUnsent(!this.#ledger.settled);
    // An empty copy is no reason to show an empty page before the server has answered.
    if (this.doc.store.clients.size > 0) this.shown = true;
    this.#getReady();
    this.#tell();
  }

  #getReady(): void {
    clearTimeout(this.#readPatience);
    if (this.#ready) return;
    this.#ready = true;
    this.#connect();
  }

  #ears(): LineEars {
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
        if (isFinal(code) && !forgive) this.#refused(code, letIn);
        else this.#comeBack = setTimeout(() => this.#connect(), reconnectWait(code, this.#attempts++, Math.random()));
      },
      heard: () => this.#pulse.heard(Date.now()),
      sent: (answer) => {
        if (!this.#ledger.waiting) this.#pulse.waits(Date.now());
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
        this.#copy.keepAgain();
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

  #refused(code: number, letIn: boolean): void {
    this.refusal = code;
    // What the server has, is not to be read here by whoever comes next. What it has not, is told of instead.
    if (code === CLOSE.forbidden && !letIn) void this.#letGo().catch(() => {});
    if (code === CLOSE.upgradeRequired)
      import('../offline/take-upgrade.ts').then(({ takeUpgrade }) => takeUpgrade(() => this.#isSafe())).catch(() => {});
    this.#tell();
  }

  async #letGo(): Promise<void> {
    // Before it is read nobody knows whether there is anything unsent in it.
    await this.#copy.read;
    if (this.refusal === CLOSE.forbidden && !this.unsent) await this.#copy.letGo();
    if (this.refusal === null) this.#copy.keepAgain();
  }

  #setUnsent(unsent: boolean): void {
    if (!unsent) this.#forgiven = false;
    this.unsent = unsent;
    this.#copy.setUnsent(unsent);
  }

  async #isSafe(): Promise<boolean> {
    await this.#copy.written();
    return this.#copy.kept || !this.unsent;
  }

  readonly #askToStay = (event: BeforeUnloadEvent): void => {
    if (this.unsent && !this.kept) event.preventDefault();
  };

  #connect(): void {
    clearTimeout(this.#comeBack);
    if (this.#closed || !this.#ready || this.#line.tried) return;
    this.#pulse.heard(Date.now());
    this.#line.connect();
  }

  #heardOfLine(what: LineNews): void {
    if (this.refusal !== null) return;
    if (this.#connected) {
      if (what !== 'back') this.#doubt();
      return;
    }
    // An attempt that was begun in another situation is not sat out.
    if (what === 'woke') this.#line.hangUp();
    if (what !== 'lost') this.#connect();
  }

  #lookAtClock(): void {
    // A server without its database answers nothing, but it has said so.
    const waiting = this.#ledger.waiting && this.#standing?.storing !== false;
    if (!this.#line.tried || !this.#pulse.isDead(Date.now(), { connected: this.#connected, waiting })) return;
    this.#line.hangUp();
    this.#connect();
  }

  #doubt(): void {
    if (this.#pulse.doubted) return;
    this.#line.ask();
    this.#pulse.doubt(Date.now());
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
    if (this.#closed) return;
    this.state = saveState({
      shown: this.shown,
      connected: this.#connected,
      standing: this.#standing,
      settled: this.#ledger.settled,
      unsent: this.unsent,
      justLost: this.#justLost && navigator.onLine,
      refused: this.refusal !== null,
    });
    this.#changed();
  }
}
