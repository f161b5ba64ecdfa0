import { expect, test } from 'vitest';
import { testMeeting } from '../testing/meetings.ts';
import type { FormatTraits } from './format-traits.ts';
import { bytesOf, harnessFor, texts } from './harness.ts';

/** EX16, EX22. What is missing is said where it is missing, in the file and beside it, and the file comes all the same. */
export function damageContract(traits: FormatTraits): void {
  const { everything, read, write } = harnessFor(traits);
  const isJson = traits.format === 'json';

  test('EX16 EX22 damaged answers and a damaged board are said to be missing, how many and not which', async () => {
    const whole = testMeeting([{ unsorted: ['Fant du meg?'] }]);
    const damaged = (answers: number, board: boolean) => ({
      ...whole,
      questions: whole.questions.map((one) => ({ ...one, unreadable: { answers, board } })),
    });
    const said = async (answers: number, board: boolean) =>
      (await everything(damaged(answers, board))).replaceAll(/\s+/gu, ' ');
    const both = await said(2, true);
    expect(both).toMatch(isJson ? /unreadableGroups": 2/ : /2 grupper kunne ikke leses/);
    expect(both).toMatch(isJson ? /themesUnreadable": true/ : /Temaene kunne ikke leses/);
    expect(await said(1, false)).toMatch(isJson ? /unreadableGroups": 1/ : /1 gruppe kunne ikke leses/);
    expect((await write(damaged(2, true))).notes).toEqual(['answers-unreadable', 'board-unreadable']);
    expect(texts((await read(damaged(2, true))).questions[0]!.unsorted)).toEqual(['Fant du meg?']);
    expect(bytesOf((await write(damaged(0, false))).body)).toEqual(bytesOf((await write(whole)).body));
  });

  test('EX16 EX22 without damage nothing is said', async () => {
    const whole = testMeeting([{ themes: [{ title: 'Tid' }], unsorted: ['Fant du meg?'] }]);
    expect(await everything(whole)).not.toMatch(/unreadable(Groups|">)|kunne ikke leses/);
    expect((await write(whole)).notes).toEqual([]);
  });

  test('EX22 a theme or question without a name, and a meeting without a question, are noted', async () => {
    const unnamed = testMeeting([{ prompt: ' ', themes: [{ title: '' }] }]);
    expect((await write(unnamed)).notes).toEqual(['question-unnamed', 'theme-unnamed']);
    expect((await write(testMeeting([], { title: '' }))).notes).toEqual(['no-questions']);
    const said = (await everything(unnamed)).replaceAll(/\s+/gu, ' ');
    const words = isJson ? ['"title": ""', '"prompt": " "'] : ['Spørsmål uten tekst', 'Tema uten navn'];
    for (const word of words) expect(said).toContain(word);
    expect(await everything(testMeeting([]))).toContain(isJson ? '"questions": []' : 'ingen spørsmål');
  });
}
