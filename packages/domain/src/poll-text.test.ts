import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameStatement } from './earlier-means.ts';
import { cleanText, foldWord, visibleLength } from './poll-text.ts';

/** Letters, marks, joiners, signs and spaces that meet in every way, and any text at all. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'Å',
      'å',
      'A\u030a',
      'ø',
      'İ',
      'ẞ',
      'Σ',
      'ﬁ',
      '½',
      '…',
      '.',
      '!',
      '#',
      '%',
      '-',
      '«',
      '»',
      ' ',
      '\n',
      '\u00a0',
      '\u0301',
      '\u0323',
      '\u0345',
      '\u200d',
      '\u200b',
      '\u202e',
      '\ufe0f',
      '❤',
      '👩',
      '🏽',
      '\ud800',
      '\u1100',
      '\u1161',
      '\u11a8',
    ),
    maxLength: 10,
  }),
);
const seeded = { seed: 6, numRuns: 5000 };

describe('texts of polls', () => {
  test('PO4 characters are counted as people see them', () => {
    const seen: Readonly<Record<string, number>> = {
      '': 0,
      samarbeid: 9,
      'blåbær på øya': 13,
      ['blåbær'.normalize('NFD')]: 6,
      '👍🏽': 1,
      '👩‍👩‍👧‍👦': 1,
      '🇳🇴': 1,
      '🏴󠁧󠁢󠁳󠁣󠁴󠁿': 1,
      '❤️ og 1️⃣': 6,
      Čáhppesgáisi: 12,
    };
    for (const [written, length] of Object.entries(seen))
      expect([written, visibleLength(written)]).toEqual([written, length]);
  });
  test('PO5 what is kept is on one line, trimmed, in one form, without what nobody sees', () => {
    expect(cleanText('  To\nlinjer\t og \u0000 mer  ')).toBe('To linjer og mer');
    expect(cleanText('bl\u0061\u030ab\u00ad\u200bær')).toBe('blåbær');
    expect(cleanText('\u202eabc\u2066')).toBe('abc');
    expect(cleanText('a\ud800b')).toBe('ab');
    expect(cleanText('👩‍👩‍👧‍👦 ❤️')).toBe('👩‍👩‍👧‍👦 ❤️');
    expect(cleanText(`z${'\u0302\u0316'.repeat(40)}algo`).length).toBe(9);
  });
  test('PO6 case, spacing, form and punctuation around a word make no difference', () => {
    for (const same of [
      'Samarbeid',
      ' SAMARBEID ',
      '«samarbeid»',
      'samarbeid!',
      '- samarbeid…',
      '#samarbeid',
      '(Samar\u00adbeid).',
    ])
      expect(foldWord(same)).toBe('samarbeid');
    expect(foldWord('På  tvers')).toBe(foldWord('pa\u030a tvers.'));
    expect(foldWord('❤️')).toBe(foldWord('❤'));
  });
  test('PO6 what means something else is another word', () => {
    for (const [a, b] of [
      ['co-creation', 'cocreation'],
      ['C++', 'C'],
      ['50 %', '50'],
      ['C#', 'C'],
      ['bønner', 'bonner'],
      ['👍🏽', '👍'],
    ] as const)
      expect(foldWord(a)).not.toBe(foldWord(b));
    expect(foldWord('???')).toBe('???');
    expect(foldWord(' \u200b ')).toBe('');
  });
  test('PO5 PO6 what is cleaned is clean, and what is folded is folded', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(cleanText(cleanText(typed))).toBe(cleanText(typed));
        expect(foldWord(foldWord(typed))).toBe(foldWord(typed));
        expect(foldWord(cleanText(typed))).toBe(foldWord(typed));
        expect(foldWord(typed.normalize('NFD'))).toBe(foldWord(typed));
      }),
      seeded,
    );
  });
  test('PO26 statements are the same where they are worded the same', () => {
    expect(sameStatement('Vi har felles mål.', 'vi har  felles MÅL')).toBe(true);
    expect(sameStatement('Vi har felles mål', 'Vi har felles språk')).toBe(false);
    expect(sameStatement(' ', '')).toBe(false);
  });
});
