import type { FacilitatorSlices, PointsSlice } from '@stikkord/protocol';
import { expect, test } from 'vitest';
import { PointReader } from './point-reader.ts';

const group = (id: string, number: number): FacilitatorSlices['groups'][number] => ({
  id,
  number,
  name: '',
  devices: 0,
  people: 0,
});
const slice = (id: string, ...texts: string[]): PointsSlice => ({
  sections: [{ id: 's', points: texts.map((text, index) => ({ id: `${id}/s/${index}`, text })) }],
});

test('points come in the order of group numbers, and stay the same objects while they say the same', () => {
  const reader = new PointReader('q');
  const groups = [group('b', 2), group('a', 1)];
  const slices: Partial<FacilitatorSlices> = {
    groups,
    'points/q/b': slice('b', 'four'),
    'points/q/a': slice('a', 'one', 'two'),
  };
  const first = reader.read(slices);
  expect([...first.values()].map((point) => point.text)).toEqual(['one', 'two', 'four']);
  expect(reader.read({ ...slices, 'points/other/a': slice('a', 'x') })).toBe(first);

  const second = reader.read({ ...slices, 'points/q/a': slice('a', 'one', 'two and a half') });
  expect(second.get('a/s/0')).toBe(first.get('a/s/0'));
  expect(second.get('a/s/1')?.text).toBe('two and a half');
  expect(second.get('b/s/0')).toBe(first.get('b/s/0'));

  const nested = {
    sections: [
      {
        id: 's',
        points: [
          { id: 'b/s/0', text: 'four' },
          { id: 'b/s/1', text: 'five', under: 'b/s/0' },
        ],
      },
    ],
  };
  const third = reader.read({ groups, 'points/q/b': nested });
  expect(third.get('b/s/0')).toBe(first.get('b/s/0'));
  expect(third.get('b/s/1')?.under).toBe('b/s/0');
  const flat = { sections: [{ id: 's', points: nested.sections[0]!.points.map(({ id, text }) => ({ id, text })) }] };
  expect(reader.read({ groups, 'points/q/b': flat }).get('b/s/1')).not.toBe(third.get('b/s/1'));

  expect([...reader.read({ groups: [group('b', 2)], 'points/q/b': slices['points/q/b']! }).keys()]).toEqual(['b/s/0']);
});

test('what persons answered comes in the order of its slices; what waits or was taken away is there, but not to be sorted', () => {
  const reader = new PointReader('q');
  const older = [
    { id: 'x', text: 'Tillit' },
    { id: 'y', text: 'Ro', state: 'waiting' as const },
  ];
  const slices: Partial<FacilitatorSlices> = {
    groups: [group('a', 1)],
    'entries/q/0': older,
    'entries/q/1': [{ id: 'z', text: 'Mot' }],
    'entries/other/0': [{ id: 'w', text: 'Annet' }],
  };
  const first = reader.read(slices);
  expect([...first.values()].map(({ text, deleted }) => [text, deleted])).toEqual([
    ['Tillit', false],
    ['Ro', true],
    ['Mot', false],
  ]);
  expect(reader.read({ ...slices })).toBe(first);

  const second = reader.read({ ...slices, 'entries/q/1': [{ id: 'z', text: 'Mot', state: 'taken-away' }] });
  expect(second.get('x')).toBe(first.get('x'));
  expect(second.get('z')?.deleted).toBe(true);
  expect(reader.rounds.size).toBe(0);
});

test('keywords that say the same stand together, by the alphabet', () => {
  const reader = new PointReader('q');
  const slices: Partial<FacilitatorSlices> = {
    groups: [],
    'entries/q/0': [
      { id: 'b', text: 'Ærlighet' },
      { id: 'd', text: 'tillit' },
      { id: 'c', text: 'Ro' },
    ],
    'entries/q/1': [{ id: 'a', text: 'Tillit ' }],
  };
  expect([...reader.read(slices, true).keys()]).toEqual(['c', 'a', 'd', 'b']);
});
