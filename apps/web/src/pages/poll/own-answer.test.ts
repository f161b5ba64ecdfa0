import type { EntryAnswer } from '@stikkord/domain';
import type { PollSlice } from '@stikkord/protocol';
import { describe, expect, test } from 'vitest';
import {
  cameLate,
  committed,
  heard,
  isTouched,
  newOwnAnswer,
  pressed,
  reverted,
  stateOf,
  type OwnAnswer,
} from './own-answer.ts';

const POLL: PollSlice = {
  kind: 'choice',
  hidden: false,
  options: ['a', 'b', 'c'].map((id) => ({ id, text: id, help: '' })),
  most: 1,
  role: false,
};
const newId = (): string => 'never-asked-for-a-choice';
const chose = (...options: string[]): EntryAnswer & { kind: 'choice' } => ({ kind: 'choice', options });
const fresh = newOwnAnswer(POLL, newId);
const choosing = (own: OwnAnswer, option: string): OwnAnswer => ({ ...own, draft: chose(option) });
const savedA = committed(pressed(choosing(fresh, 'a'), chose('a')), chose('a'));

test('PA6 what is in the form is touched when it is neither saved nor sent', () => {
  expect(isTouched(fresh)).toBe(false);
  expect(isTouched(choosing(fresh, 'a'))).toBe(true);
  expect(isTouched(savedA)).toBe(false);
  expect(isTouched(choosing(savedA, 'b'))).toBe(true);
  expect(isTouched({ ...savedA, draft: chose() })).toBe(true);
});

test('what is said of it: saved only when the server has said so', () => {
  expect(stateOf(fresh)).toBe('fresh');
  expect(stateOf(choosing(fresh, 'a'))).toBe('fresh');
  expect(stateOf(pressed(choosing(fresh, 'a'), chose('a')))).toBe('sending');
  expect(stateOf(savedA)).toBe('saved');
  expect(stateOf(choosing(savedA, 'b'))).toBe('changed');
  expect(stateOf(pressed(savedA, null))).toBe('sending');
});

describe('PA7, PA8', () => {
  test('withdrawn, the answer stays in the form, to be sent again', () => {
    const gone = committed(pressed(savedA, null), null);
    expect(stateOf(gone)).toBe('withdrawn');
    expect(gone.draft).toEqual(chose('a'));
    expect(stateOf(committed(pressed(gone, chose('a')), chose('a')))).toBe('saved');
  });

  test('what was pressed while another was on its way is still on its way', () => {
    const twice = pressed(choosing(pressed(choosing(fresh, 'a'), chose('a')), 'b'), chose('b'));
    const once = committed(twice, chose('a'));
    expect(once.saved).toEqual(chose('a'));
    expect(once.pending).toEqual({ answer: chose('b') });
    expect(stateOf(once)).toBe('sending');
  });
});

describe('PA9 what the server says', () => {
  test('is shown where nobody has touched the form', () => {
    expect(heard(fresh, chose('c'), POLL, newId)).toMatchObject({ draft: chose('c'), saved: chose('c') });
    expect(heard(savedA, chose('c'), POLL, newId)).toMatchObject({ draft: chose('c'), saved: chose('c') });
  });

  test('leaves alone what somebody is writing', () => {
    const own = heard(choosing(savedA, 'b'), chose('c'), POLL, newId);
    expect(own).toMatchObject({ draft: chose('b'), saved: chose('c') });
    expect(stateOf(own)).toBe('changed');
  });

  test('ends the waiting where it is what was sent: the answer to it was lost on the way', () => {
    const own = heard(pressed(choosing(fresh, 'a'), chose('a')), chose('a'), POLL, newId);
    expect(stateOf(own)).toBe('saved');
  });

  test('tells that an answer counts no more, and leaves it in the form', () => {
    const own = heard(savedA, null, POLL, newId);
    expect(stateOf(own)).toBe('elsewhere');
    expect(own.draft).toEqual(chose('a'));
    expect(stateOf(heard(own, null, POLL, newId))).toBe('elsewhere');
    expect(stateOf(heard(own, chose('a'), POLL, newId))).toBe('saved');
    expect(stateOf(heard(fresh, null, POLL, newId))).toBe('fresh');
  });
});

test('PA10 what came too late is kept, and is not on its way', () => {
  const own = cameLate(pressed(choosing(savedA, 'b'), chose('b')));
  expect(own).toMatchObject({ pending: null, late: chose('b'), saved: chose('a') });
  expect(reverted(own, POLL, newId).draft).toEqual(chose('a'));
});
