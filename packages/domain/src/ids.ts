/**
 * Identifiers. All are made by the caller (time and ids are arguments here) and are opaque,
 * but for PointId, whose parts say where a point came from.
 */
export type MeetingId = string;
export type GroupId = string;
export type AgendaItemId = string;
export type QuestionId = string;
export type SectionId = string;
export type ThemeId = string;

/** A point's key inside its section: 1–120 of [0-9A-Za-z_.-]. */
export type PointKey = string;

/** `group/section/key`: a group can only name points of its own, so no group can take another's place on a board. */
export type PointId = string;

const KEY = /^[0-9A-Za-z_.-]{1,120}$/;

/** True for what may stand as an id, or as a part of a PointId. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && KEY.test(value);
}

export function pointId(group: GroupId, section: SectionId, key: PointKey): PointId {
  return `${group}/${section}/${key}`;
}

/** The parts of a PointId, or null where `id` is none. */
export function pointSource(id: PointId): { group: GroupId; section: SectionId; key: PointKey } | null {
  const [group, section, key, ...rest] = id.split('/');
  if (!isId(group) || !isId(section) || !isId(key) || rest.length > 0) return null;
  return { group, section, key };
}
