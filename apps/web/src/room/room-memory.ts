import type { MessageId } from '@stikkord/domain';
import { recallNow, remember } from '../offline/lasting.ts';
import { roomKey } from '../pages/group/group-memory.ts';

/** What a device remembers of how a meeting's pages are used on it. */
export interface RoomMemory {
  /** Messages that somebody has read here. */
  readonly read: readonly MessageId[];
  /** Numbers of the groups whose pen was given to another device. */
  readonly penAway: readonly number[];
  /** How large the group's text is shown: a step from 0. */
  readonly large: number;
}

const NEW: RoomMemory = { read: [], penAway: [], large: 0 };

export function recallRoom(code: string): RoomMemory {
  try {
    const { read, penAway, large } = JSON.parse(recallNow(roomKey(code)) ?? '{}') as Partial<RoomMemory>;
    return {
      read: Array.isArray(read) ? read : NEW.read,
      penAway: Array.isArray(penAway) ? penAway : NEW.penAway,
      large: typeof large === 'number' ? large : NEW.large,
    };
  } catch {
    return NEW;
  }
}

/** `READ_KEPT` of the messages are remembered: a meeting doesn't have more. */
export function changeRoom(code: string, change: Partial<RoomMemory>): RoomMemory {
  const memory = { ...recallRoom(code), ...change };
  const kept = { ...memory, read: memory.read.slice(-READ_KEPT) };
  remember(roomKey(code), JSON.stringify(kept));
  return kept;
}

const READ_KEPT = 200;
