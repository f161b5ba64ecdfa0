import { isId, keyBetween, type PointKey, type SectionId } from '@stikkord/domain';
import { simpleDiffString } from 'lib0/diff';
import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import { applyEdit } from '../response/apply-edit.ts';
import { readSection, type Entry, type SectionReading } from '../response/read-section.ts';
import { placeInParent } from '../response/resolve-standings.ts';
import { noteSeen } from '../response/runs.ts';
import { fieldName, sectionMap, type StoredStanding } from '../response/shape.ts';

/**
 * DOC30–DOC32. Writes in `doc` until it reads as `then`, an earlier state of it, and gives what was written as one update;
 * null where it read so already. A forward edit: points keep their keys, what came later is deleted as a person would
 * delete it, and text that `doc` has not seen is left alone. `doc` must be the caller's own: it is written in step by step.
 */
export function restoreResponse(doc: Y.Doc, then: Y.Doc): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const note = (update: Uint8Array): void => void updates.push(update);
  doc.on('update', note);
  for (const section of sectionsIn(doc, then)) restoreSection(doc, then, section);
  doc.off('update', note);
  return updates.length === 0 ? null : Y.mergeUpdates(updates);
}

const SECTION = 'section:';

/** Every section that either has, those that the plan has since lost too. */
function sectionsIn(...docs: readonly Y.Doc[]): SectionId[] {
  const names = new Set(docs.flatMap((doc) => [...doc.share.keys()]));
  return [...names].filter((name) => name.startsWith(SECTION)).map((name) => name.slice(SECTION.length));
}

/** What a section is to be again. */
interface Wanted {
  readonly map: Y.Map<unknown>;
  readonly reading: SectionReading;
  /** Entries that were part of a standing point, with its key. */
  readonly rootOf: ReadonlyMap<PointKey, PointKey>;
}

function restoreSection(doc: Y.Doc, then: Y.Doc, section: SectionId): void {
  const reading = readSection(then, section);
  const rootOf = new Map(reading.shown.flatMap(({ key, entries }) => entries.map((entry) => [entry.id, key] as const)));
  const wanted: Wanted = { map: sectionMap(then, section), reading, rootOf };
  const map = sectionMap(doc, section);
  const before = readSection(doc, section);
  doc.transact(() => {
    restoreFields(map, wanted);
    for (const key of rootOf.keys()) restoreStanding(map, before, wanted, key);
    for (const { entries } of before.shown) {
      for (const entry of entries) if (!rootOf.has(entry.id)) takeAway(map, before, wanted, entry);
    }
  });
  restoreTexts(doc, section, reading);
}

/** Order, level and whatever else is stored of a point beside its run and its standing. */
function restoreFields(map: Y.Map<unknown>, { map: then, rootOf }: Wanted): void {
  for (const name of new Set([...map.keys(), ...then.keys()])) {
    if (!/^[a-z]:/.test(name) || name.startsWith('t:') || name.startsWith('s:')) continue;
    if (rootOf.has(name.slice(2))) copyField(map, then, name);
  }
}

function copyField(map: Y.Map<unknown>, then: Y.Map<unknown>, name: string): void {
  const [now, old] = [map.get(name), then.get(name)];
  if (old instanceof Y.AbstractType || (now === old && map.has(name) === then.has(name)) || equalityDeep(now, old))
    return;
  if (then.has(name)) map.set(name, old);
  else map.delete(name);
}

function restoreStanding(map: Y.Map<unknown>, now: SectionReading, { map: then, rootOf }: Wanted, key: PointKey): void {
  const entry = now.entries.get(key);
  if (rootOf.get(key) !== key) {
    // Its text follows another's again.
    if (entry) copyField(map, then, fieldName('s', key));
    return;
  }
  if (!entry && isId(key)) map.set(fieldName('t', key), new Y.Text());
  if (entry?.standing.is !== 'shown') setStanding(map, key, true);
}

/** What was split off since goes back to the text that it came from; what else came since is deleted. */
function takeAway(map: Y.Map<unknown>, now: SectionReading, wanted: Wanted, entry: Entry): void {
  const host = wanted.reading.entries.has(entry.id) ? null : hostOf(now, wanted, entry);
  if (host === null) {
    const seen = new Map<number, number>();
    for (const text of new Set(entry.segments.map((segment) => segment.text))) noteSeen(text, seen);
    setStanding(map, entry.id, { seen: Object.fromEntries(seen) });
  } else setStanding(map, entry.id, { into: host.key, at: host.at });
}

/** The entry that the text behind this one's mark belonged to, and a place among those that follow it. */
function hostOf(now: SectionReading, { rootOf }: Wanted, entry: Entry): { key: PointKey; at: string } | null {
  const [segment] = entry.segments;
  if (entry.hasRun || !segment) return null;
  const run = segmentsOf(now, segment.text);
  const at = run.indexOf(segment);
  const host = run.slice(0, at).findLast(({ key }) => rootOf.has(key));
  if (!host) return null;
  const places = [...now.entries.values()].flatMap((each) =>
    each.standing.is === 'merged' && each.standing.into === host.key ? [placeInParent(each)] : [],
  );
  // Before what follows it already, and among those split off since in the order of the text.
  const first = places.sort()[0] ?? null;
  let place = keyBetween(null, first);
  const behind = run.slice(at).filter(({ key, mark }) => mark !== null && !rootOf.has(key)).length;
  for (let step = 1; step < behind; step += 1) place = keyBetween(null, place);
  return { key: host.key, at: place };
}

function segmentsOf(now: SectionReading, text: Y.Text) {
  return [...now.entries.values()]
    .flatMap(({ segments }) => segments)
    .filter((segment) => segment.text === text)
    .sort((a, b) => a.start - b.start);
}

function restoreTexts(doc: Y.Doc, section: SectionId, then: SectionReading): void {
  const texts = new Map(readSection(doc, section).shown.map(({ key, text }) => [key, text]));
  const desk = { doc, section, origin: null, newKey: () => '' };
  for (const { key, text } of then.shown) {
    const now = texts.get(key);
    if (now === undefined || now === text) continue;
    const { index, remove, insert } = simpleDiffString(now, text);
    applyEdit(desk, { do: 'write', key, from: index, to: index + remove, text: insert });
  }
}

function setStanding(map: Y.Map<unknown>, key: PointKey, standing: StoredStanding): void {
  map.set(fieldName('s', key), standing);
}
