import type { FollowUp } from '@stikkord/domain';
import type { SeriesFollowUpRow } from '@stikkord/protocol';
import { describe, expect, test } from 'vitest';
import { NO_FILTER, responsibles, shownFollowUps } from './shown-follow-ups.ts';

function row(id: string, meeting: string, fields: Partial<FollowUp>): SeriesFollowUpRow {
  const followUp: FollowUp = {
    id,
    order: id,
    question: 'q',
    target: { kind: 'theme', theme: 't' },
    about: 'Turnus',
    state: 'next',
    text: '',
    responsible: '',
    due: '',
    deleted: false,
    ...fields,
  };
  return { followUp, now: 'Turnus', meeting, prompt: 'Hva trenger dere?' };
}
const ROWS = [
  row('a', 'm1', { state: 'done', responsible: 'Enhetsleder', due: '2031-01-01' }),
  row('b', 'm1', { responsible: 'Enhetsleder ', due: '2031-01-01' }),
  row('c', 'm2', { responsible: 'Økonomi', due: '2031-09-01' }),
  row('d', 'm2', { state: 'wont' }),
];
const ids = (filter: Partial<typeof NO_FILTER>): string[] =>
  shownFollowUps(ROWS, { ...NO_FILTER, ...filter }, '2031-04-09').map(({ followUp }) => followUp.id);

describe('follow-ups of a series', () => {
  test('FP2 are shown by state, meeting and who is responsible, together', () => {
    expect(ids({})).toEqual(['a', 'b', 'c', 'd']);
    expect(ids({ state: 'next' })).toEqual(['b', 'c']);
    expect(ids({ meeting: 'm2' })).toEqual(['c', 'd']);
    expect(ids({ responsible: 'Enhetsleder', state: 'next' })).toEqual(['b']);
    expect(responsibles(ROWS)).toEqual(['Enhetsleder', 'Økonomi']);
  });

  test('FP2 late is what was to happen and is past its day', () => {
    expect(ids({ late: true })).toEqual(['b']);
  });
});
