import { describe, expect, test } from 'vitest';
import { cutPart, joinPart, proposedParts, trimmed } from './split-text.ts';

describe('splitting a point', () => {
  test.each([
    ['Faste lister og nok vikarer', ['Faste lister', 'nok vikarer']],
    ['Si fra tidlig. Svar alltid.', ['Si fra tidlig.', 'Svar alltid.']],
    ['Rom, ro, respekt', ['Rom', 'ro', 'respekt']],
    ['Rom; ro og respekt', ['Rom', 'ro og respekt']],
    ['Første linje\nandre linje, med komma', ['Første linje', 'andre linje, med komma']],
    ['Roads and rooms', ['Roads', 'rooms']],
    ['Faste lister, og at noen svarer', ['Faste lister', 'at noen svarer']],
  ])('%j is proposed as %j', (text, parts) => {
    expect(proposedParts(text, 20)).toEqual(parts);
  });

  test('a word that holds «og» and a number with a comma are no places to cut', () => {
    expect(proposedParts('Oppfølging kl 1,5 gang', 20)).toEqual(['Oppfølging kl 1,5 gang']);
  });

  test('no more parts than there may be, and nothing is lost', () => {
    const text = Array.from({ length: 30 }, (_, index) => `ord${index}`).join(', ');
    const parts = proposedParts(text, 20);
    expect(parts).toHaveLength(20);
    expect(parts.join(' ').match(/ord\d+/g)).toHaveLength(30);
  });

  test('cut at the caret and put together again', () => {
    const cut = cutPart(['Faste lister', 'nok vikarer'], 1, 3);
    expect(cut).toEqual(['Faste lister', 'nok', 'vikarer']);
    expect(joinPart(cut, 2)).toEqual({ parts: ['Faste lister', 'nok vikarer'], at: 4 });
    expect(joinPart(['', 'alene'], 1)).toEqual({ parts: ['alene'], at: 0 });
  });

  test('what says nothing is no part', () => {
    expect(trimmed(['a ', ' ', ''])).toEqual(['a']);
  });
});
