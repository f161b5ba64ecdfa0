import { expect, test } from 'vitest';
import { reminderText, type Reminder } from './reminder-text.ts';

const REMINDER: Reminder = {
  language: 'nb',
  title: 'Ny vaktordning',
  prompt: 'Hva må på plass før sommeren?',
  due: '2030-05-14',
  today: '2030-05-10',
  link: 'https://stikkord.example/m/12345678',
  code: '12345678',
  waiting: [
    { group: { number: 2, name: 'Hjemmetjenesten' }, link: 'https://stikkord.example/m/12345678/g/2' },
    { group: { number: 5, name: '' }, link: 'https://stikkord.example/m/12345678/g/5' },
  ],
};

test('a reminder says what is asked, by when, where, and who has not answered with the way in for each', () => {
  expect(reminderText(REMINDER)).toBe(
    [
      'Vi venter på svar til «Ny vaktordning»:',
      'Hva må på plass før sommeren?',
      '',
      'Fristen er tirsdag 14. mai.',
      'Svar her: https://stikkord.example/m/12345678 (kode 1234 5678)',
      '',
      'Disse har ikke svart ennå:',
      '– Hjemmetjenesten: https://stikkord.example/m/12345678/g/2',
      '– Gruppe 5: https://stikkord.example/m/12345678/g/5',
    ].join('\n'),
  );
});

test('on the last day and after it the reminder says so; without a date it says nothing of one', () => {
  expect(reminderText({ ...REMINDER, today: '2030-05-14' })).toContain('Fristen er i dag, tirsdag 14. mai.');
  expect(reminderText({ ...REMINDER, today: '2030-05-15' })).toContain('Fristen var tirsdag 14. mai. Det går fortsatt');
  expect(reminderText({ ...REMINDER, due: '' })).not.toContain('Frist');
});

test('it is in the language of the meeting, and names nobody where that is not asked for, or all have answered', () => {
  const english = reminderText({ ...REMINDER, language: 'en', waiting: null });
  expect(english).toContain('Please answer by Tuesday 14 May.');
  expect(english).not.toContain('not answered yet');
  expect(reminderText({ ...REMINDER, language: 'nn' })).toContain('– Gruppe 5:');
  expect(reminderText({ ...REMINDER, waiting: [] })).not.toContain('ikke svart');
});
