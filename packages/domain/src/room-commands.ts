import { isClockMinutes, MINUTE_MS, withClock } from './clock.ts';
import { clockAfter } from './clock-commands.ts';
import type { AgendaItemId, GroupId, MaterialId, MessageId, QuestionId } from './ids.ts';
import { MESSAGE_TEXT_MAX, MESSAGES_KEPT } from './limits.ts';
import { homeGroup } from './merged-groups.ts';
import { own, withOwn } from './own.ts';
import type { Plan, Row } from './plan.ts';
import { isBlank } from './point.ts';
import { refuse, type Result } from './result.ts';
import type { Call, Message, RoomClock, StartParts } from './room.ts';
import { rowMinutes, withRow } from './rows-run.ts';
import type { Run } from './run.ts';
import { rowStarted, startTakenBack } from './start-row.ts';

/** What facilitators do in the room, and groups where it says so. */
export type RoomCommand =
  | {
      readonly do: 'start-row';
      readonly agendaItem: AgendaItemId;
      /** The row that was on when it was pressed: where another is on by now, nothing is started. */
      readonly from: AgendaItemId | null;
      readonly parts: StartParts;
      /** The row's questions close by themselves a minute after its clock. */
      readonly closes: boolean;
    }
  /** The newest start, named by its row, is as if it had not been. */
  | { readonly do: 'take-back-start'; readonly agendaItem: AgendaItemId }
  | { readonly do: 'skip-row'; readonly agendaItem: AgendaItemId; readonly skipped: boolean }
  /** Null: as planned. The clock of a row that is on follows. */
  | { readonly do: 'stretch-row'; readonly agendaItem: AgendaItemId; readonly minutes: number | null }
  | {
      readonly do: 'start-clock';
      /** Whole minutes, from now. */
      readonly minutes: number;
      readonly agendaItem: AgendaItemId | null;
      readonly closes: readonly QuestionId[];
    }
  /** Plus or minus whole minutes. */
  | { readonly do: 'stretch-clock'; readonly by: number }
  | { readonly do: 'pause-clock' }
  | { readonly do: 'go-on-clock' }
  | { readonly do: 'clock-closes'; readonly questions: readonly QuestionId[] }
  | { readonly do: 'stop-clock' }
  /** The way back from stopping, or starting another. */
  | { readonly do: 'set-clock'; readonly clock: RoomClock | null }
  /** Null: as what it belongs to says. */
  | { readonly do: 'show-material'; readonly material: MaterialId; readonly shown: boolean | null }
  | {
      readonly do: 'tell';
      readonly id: MessageId;
      readonly text: string;
      /** Null: all. */
      readonly groups: readonly GroupId[] | null;
    }
  | { readonly do: 'untell'; readonly id: MessageId }
  /** By a group. */
  | { readonly do: 'read-message'; readonly id: MessageId; readonly group: GroupId }
  | { readonly do: 'come'; readonly group: GroupId; readonly coming: boolean }
  /** By the server, for somebody who arrives. */
  | { readonly do: 'draw-lot'; readonly group: GroupId };

export type RoomRefusal =
  | 'moved-meanwhile'
  | 'nothing-to-take-back'
  | 'no-clock'
  | 'no-minutes'
  | 'unknown-material'
  | 'unknown-message'
  | 'text-too-long'
  | 'no-text';

export type RoomDecision = Result<
  { readonly run: Run },
  RoomRefusal | 'unknown-row' | 'unknown-group' | 'unknown-question' | 'meeting-over' | 'too-many'
>;
type CommandOf<D extends RoomCommand['do']> = Extract<RoomCommand, { readonly do: D }>;

/** ST1–ST11, CL1–CL11, MS2–MS6, MT1, GR4. `now` in ms since 1970. Every command can be taken back by another. */
export function roomAfter(run: Run, plan: Plan, command: RoomCommand, now: number): RoomDecision {
  switch (command.do) {
    case 'start-row':
      return rowStarted(run, plan, command, now);
    case 'take-back-start':
      return startTakenBack(run, plan, command.agendaItem, now);
    case 'skip-row':
      if (!stands(plan.agenda, command.agendaItem)) return refuse('unknown-row');
      // Somebody has begun it meanwhile.
      if (command.skipped && run.agendaItem === command.agendaItem) return refuse('moved-meanwhile');
      return done(withRow(run, command.agendaItem, { skipped: command.skipped }));
    case 'stretch-row':
      return rowStretched(run, plan, command, now);
    case 'show-material':
      if (!stands(plan.materials, command.material)) return refuse('unknown-material');
      return done({ ...run, materials: withOwn(run.materials, command.material, command.shown ?? undefined) });
    case 'tell':
      return told(run, plan, command, now);
    case 'untell':
      if (!run.messages.some(({ id }) => id === command.id)) return refuse('unknown-message');
      return done({ ...run, messages: run.messages.filter(({ id }) => id !== command.id) });
    case 'read-message':
      return messageRead(run, command);
    case 'come': {
      // Whom it was promised to has taken the hand down meanwhile.
      if (!run.hands.includes(command.group)) return done(run);
      const call: Call = { at: own(run.calls, command.group)?.at ?? now, coming: command.coming };
      return done({ ...run, calls: { ...run.calls, [command.group]: call } });
    }
    case 'draw-lot':
      if (run.phase === 'over') return refuse('meeting-over');
      if (!stands(plan.groups, command.group)) return refuse('unknown-group');
      return done({ ...run, lots: { ...run.lots, [command.group]: (own(run.lots, command.group) ?? 0) + 1 } });
    case 'start-clock':
    case 'stretch-clock':
    case 'pause-clock':
    case 'go-on-clock':
    case 'clock-closes':
    case 'stop-clock':
    case 'set-clock':
      return clockAfter(run, plan, command, now);
  }
}

/** MS1. A group calls, in the queue behind those that call already, or takes it back. */
export function called(run: Run, group: GroupId, raised: boolean, now: number): Run {
  if (raised === run.hands.includes(group)) return run;
  if (raised)
    return {
      ...run,
      hands: [...run.hands, group],
      calls: { ...run.calls, [group]: { at: now, coming: false } },
    };
  return { ...run, hands: run.hands.filter((id) => id !== group), calls: withOwn(run.calls, group, undefined) };
}

/** ST11. The clock of a row that is on follows: said twice, it is done once. */
function rowStretched(
  run: Run,
  plan: Plan,
  { agendaItem, minutes }: CommandOf<'stretch-row'>,
  now: number,
): RoomDecision {
  if (!stands(plan.agenda, agendaItem)) return refuse('unknown-row');
  if (minutes !== null && minutes !== 0 && !isClockMinutes(minutes)) return refuse('no-minutes');
  const after = withRow(run, agendaItem, { minutes });
  const { clock } = run;
  const length = rowMinutes(plan, after, agendaItem);
  if (clock === null || length === null || clock.agendaItem !== agendaItem || run.agendaItem !== agendaItem)
    return done(after);
  const by = length * MINUTE_MS - clock.length;
  // One that is out stays out until it gets more than it has gone over.
  const endsAt = clock.endsAt === null ? null : Math.max(clock.endsAt + by, Math.min(clock.endsAt, now));
  const left = clock.left === null ? null : Math.max(0, clock.left + by);
  return done(withClock(after, { ...clock, endsAt, left, length: length * MINUTE_MS }, now));
}

/** MS3. */
function told(run: Run, plan: Plan, { id, text: typed, groups }: CommandOf<'tell'>, now: number): RoomDecision {
  const text = typed.trim();
  if (run.messages.some((message) => message.id === id)) return done(run);
  if (isBlank(text)) return refuse('no-text');
  if (text.length > MESSAGE_TEXT_MAX) return refuse('text-too-long');
  const homes = groups?.map((group) => homeGroup(plan, group)) ?? null;
  if (homes !== null && (homes.length === 0 || homes.includes(null))) return refuse('unknown-group');
  const to = homes === null ? null : [...new Set(homes.filter((group) => group !== null))];
  const message: Message = { id, text, at: now, groups: to, read: [] };
  return done({ ...run, messages: [...run.messages, message].slice(-MESSAGES_KEPT) });
}

/** MS4. Each group counts once, and only where it was told; what changes nothing is the same run, so that nothing is written. */
function messageRead(run: Run, { id, group }: CommandOf<'read-message'>): RoomDecision {
  const message = run.messages.find((each) => each.id === id);
  const toIt = message !== undefined && (message.groups === null || message.groups.includes(group));
  if (!toIt || message.read.includes(group)) return done(run);
  const read = { ...message, read: [...message.read, group] };
  return done({ ...run, messages: run.messages.map((each) => (each === message ? read : each)) });
}

function stands(rows: readonly Row[], id: string): boolean {
  return rows.some((row) => row.id === id && !row.deleted);
}

function done(run: Run): RoomDecision {
  return { ok: true, run };
}
