import { DIVIDES, LANGUAGES } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { invitationText, roomText, type Invitation } from './group-links-text.ts';

const INVITATION: Invitation = {
  language: 'nb',
  title: 'Ny vaktordning',
  divide: 'choose',
  link: 'https://stikkord.example/m/12345678',
  site: 'stikkord.example',
  code: '12345678',
};

test('the text for all has the link on a line of its own, so that a chat makes it one to press, and the code in fours', () => {
  expect(invitationText(INVITATION).split('\n')).toEqual([
    'Åpne lenka på telefon eller PC for å være med i «Ny vaktordning»:',
    'https://stikkord.example/m/12345678',
    'Eller gå til stikkord.example og skriv koden 1234 5678.',
    'Velg gruppa du er i.',
    'Du trenger ingen konto, og det lagres ikke hvem som skriver hva.',
  ]);
});

test('it says how one comes into a group, in the meeting’s language', () => {
  const texts = LANGUAGES.flatMap((language) =>
    DIVIDES.map((divide) => invitationText({ ...INVITATION, language, divide })),
  );
  expect(new Set(texts).size).toBe(LANGUAGES.length * DIVIDES.length);
});

test('a room’s text names its group and has that group’s own link', () => {
  const text = roomText({ number: 4, name: '' }, 'en', 'https://stikkord.example/m/12345678/g/4');
  expect(text).toContain('Group 4');
  expect(text.split('\n')).toContain('https://stikkord.example/m/12345678/g/4');
  expect(roomText({ number: 4, name: 'Legevakta' }, 'nn', '')).toContain('Legevakta');
});
