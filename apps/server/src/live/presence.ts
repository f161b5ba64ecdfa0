import type { GroupId } from '@stikkord/domain';
import type { FeedPage } from './feed-page.ts';
import type { GroupPresence } from './meeting-state.ts';

/** One open page of a participant. */
export interface PresentPage {
  readonly device: string;
  readonly group: GroupId | null;
  /** How many people are said to sit at the device; null: not said. */
  readonly people: number | null;
}

/** Those of these pages that are participants'. */
export function participantPages(pages: Iterable<FeedPage>): PresentPage[] {
  return [...pages].flatMap(({ actor, people }) =>
    actor.role === 'participant' ? [{ device: actor.device, group: actor.group, people }] : [],
  );
}

/** How many devices have these pages open. */
export function devicesOf(pages: readonly PresentPage[]): number {
  return new Set(pages.map(({ device }) => device)).size;
}

/** How many facilitators' devices have these pages open. */
export function facilitatorsAt(pages: Iterable<FeedPage>): number {
  const devices = [...pages].flatMap(({ as, actor }) =>
    as === 'facilitator' && 'device' in actor ? [actor.device] : [],
  );
  return new Set(devices).size;
}

/**
 * Devices and people per group. A device with several pages open counts once, with the largest number said on any. `homeOf`: the group
 * that those who chose a group are in.
 */
export function presenceOf(
  pages: Iterable<PresentPage>,
  homeOf: (group: GroupId) => GroupId | null = (group) => group,
): Map<GroupId, GroupPresence> {
  const devices = new Map<string, { group: GroupId; people: number }>();
  for (const { device, group: chosen, people } of pages) {
    const group = chosen === null ? null : homeOf(chosen);
    if (group === null) continue;
    const known = devices.get(device)?.people ?? 1;
    devices.set(device, { group, people: Math.max(known, people ?? 1) });
  }
  const presence = new Map<GroupId, GroupPresence>();
  for (const { group, people } of devices.values()) {
    const sum = presence.get(group) ?? { devices: 0, people: 0 };
    presence.set(group, { devices: sum.devices + 1, people: sum.people + people });
  }
  return presence;
}
