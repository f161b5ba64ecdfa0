import type { CloudLook } from './cloud-layout.ts';

/** `hall`: fills a screen that is read at 10 m, in the hall's own em; `page`: stands on a page that scrolls. */
export type ChartSize = 'hall' | 'page';

/** Text on a screen 1920 px wide is never smaller, in px. */
const HALL_LEAST = 28;
const PAGE_LEAST = 15;
/** A room is given in whole steps of so many units: a pixel more or less is no other room. */
const ROOM_STEP = 8;

/** The room that a cloud has. In the hall in units of a screen 1920 px wide: the same on every screen of its shape. Null: none yet. */
export function cloudLook(sky: HTMLElement, size: ChartSize): CloudLook | null {
  const hall = size === 'hall';
  const unit = hall ? parseFloat(getComputedStyle(sky).fontSize) / HALL_LEAST : 1;
  const room = {
    width: Math.floor(sky.clientWidth / unit / ROOM_STEP) * ROOM_STEP,
    height: Math.floor(sky.clientHeight / unit / ROOM_STEP) * ROOM_STEP,
  };
  return room.width > 0 && room.height > 0 ? { room, least: hall ? HALL_LEAST : PAGE_LEAST } : null;
}
