import { plannedAll, standing, type Plan, type PlanCommand } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import {
  answered,
  edited,
  failed,
  isSaved,
  newDraft,
  rebased,
  sent,
  shownPlan,
  type Batch,
  type PlanDraft,
} from './plan-draft.ts';

const EMPTY: Plan = {
  title: '',
  date: '2030-01-01',
  language: 'nb',
  groups: [],
  agenda: [],
  questions: [],
  sections: [],
};
const addRow = (id: string): PlanCommand => ({ do: 'add', kind: 'agenda', id, before: null, fields: { what: id } });
const setWhat = (id: string, what: string): PlanCommand => ({ do: 'set', kind: 'agenda', id, fields: { what } });
const act = (...commands: PlanCommand[]): Batch => ({ commands, kind: 'edit', field: null });
const typed = (id: string, what: string): Batch => ({
  commands: [setWhat(id, what)],
  kind: 'edit',
  field: `${id}/what`,
});
const planWith = (...commands: PlanCommand[]): Plan => {
  const decision = plannedAll(EMPTY, commands);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.plan;
};
const with_ = (draft: PlanDraft, batch: Batch): PlanDraft => {
  const result = edited(draft, batch);
  if (!result.ok) throw new Error(result.reason);
  return result.draft;
};
const texts = (draft: PlanDraft): string[] => standing(shownPlan(draft).agenda).map((row) => row.what);

describe('plan draft', () => {
  test('typing in one field is one step; another field or an act begins the next', () => {
    let draft = newDraft(planWith(addRow('a'), addRow('b')));
    draft = with_(with_(draft, typed('a', 'A1')), typed('a', 'A12'));
    expect(draft.waiting.length).toBe(1);
    draft = with_(with_(draft, typed('b', 'B1')), typed('a', 'A123'));
    expect(draft.waiting.length).toBe(3);
    expect(texts(draft)).toEqual(['A123', 'B1']);
  });

  test('an answer never takes away what was typed meanwhile', () => {
    let draft = with_(newDraft(planWith(addRow('a'))), typed('a', 'one'));
    draft = sent(draft);
    draft = with_(draft, typed('a', 'one two'));
    // Another organiser has added a row; the answer has it.
    draft = answered(draft, planWith(addRow('a'), setWhat('a', 'one'), addRow('z')));
    expect(texts(draft)).toEqual(['one two', 'z']);
    expect(isSaved(draft)).toBe(false);
    draft = answered(sent(draft), planWith(addRow('a'), setWhat('a', 'one two'), addRow('z')));
    expect(isSaved(draft)).toBe(true);
  });

  test('one request at a time; one that failed goes first again, in its own batch', () => {
    let draft = sent(with_(newDraft(EMPTY), act(addRow('a'))));
    expect(sent(draft)).toBe(draft);
    draft = failed(with_(draft, typed('a', 'A')));
    expect(draft.sending).toBeNull();
    expect(draft.waiting.map((batch) => batch.field)).toEqual([null, 'a/what']);
    expect(texts(draft)).toEqual(['A']);
  });

  test('an edit that a rule forbids changes nothing', () => {
    const draft = newDraft(planWith(addRow('a')));
    expect(edited(draft, act(addRow('a')))).toEqual({ ok: false, reason: 'id-taken' });
    expect(edited(draft, act(setWhat('nobody', 'x')))).toEqual({ ok: false, reason: 'unknown-row' });
  });

  test('after a refusal, what still fits waits again and what does not is handed back', () => {
    const draft = sent(with_(with_(newDraft(planWith(addRow('a'))), typed('a', 'A')), act(addRow('b'))));
    const { draft: now, lost } = rebased(draft, EMPTY);
    expect(lost.map((batch) => batch.field)).toEqual(['a/what']);
    expect(texts(now)).toEqual(['b']);
  });
});
