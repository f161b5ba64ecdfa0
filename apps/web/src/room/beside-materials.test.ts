import type { MaterialSlice } from '@stikkord/protocol';
import { expect, test } from 'vitest';
import { materialsBeside } from './beside-materials.ts';

const material = (id: string, question: string | null): MaterialSlice => ({
  id,
  title: id,
  question,
  agendaItem: null,
  content: { kind: 'link', href: 'https://eksempel.no' },
});
const ids = (found: readonly MaterialSlice[]): string[] => found.map(({ id }) => id);

test('MV1 a question has its own materials first, then those of no question, and none of another question', () => {
  const all = [material('day', null), material('other', 'q2'), material('own', 'q1'), material('more', null)];
  expect(ids(materialsBeside(all, 'q1'))).toEqual(['own', 'day', 'more']);
  expect(ids(materialsBeside(all, null))).toEqual(['day', 'more']);
});
