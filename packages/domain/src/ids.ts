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
export type MaterialId = string;
/** Names an organiser's stored file by its content. */
export type FileId = string;
export type MessageId = string;

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

/** The parts of a PointId, or null where `id` is none. `part`: its number, from 1, where it is a part of a split point. */
export function pointSource(
  id: PointId,
): { group: GroupId; section: SectionId; key: PointKey; part: number | null } | null {
  const [original, part, ...more] = id.split('~');
  const [group, section, key, ...rest] = original!.split('/');
  if (!isId(group) || !isId(section) || !isId(key) || rest.length > 0 || more.length > 0) return null;
  if (part !== undefined && !/^[1-9]\d{0,3}$/.test(part)) return null;
  return { group, section, key, part: part === undefined ? null : Number(part) };
}

/** The id of a part of a split point, numbered from 1: the same whoever splits it. */
export function partId(original: PointId, number: number): PointId {
  return `${original}~${number}`;
}

/** The id of the point that `id` is a part of; `id` itself where it is no part. */
export function originalOf(id: PointId): PointId {
  const at = id.indexOf('~');
  return at < 0 ? id : id.slice(0, at);
}
