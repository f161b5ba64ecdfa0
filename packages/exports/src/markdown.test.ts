import { expect, test } from 'vitest';
import { exportMeeting } from './export-meeting.ts';
import { testMeeting } from './testing/meetings.ts';
import { CHOICE, chose, KEYWORDS, pollQuestion, SCALES, times, wrote } from './testing/poll-questions.ts';

test('EX5 EX7 EX8 EX9 a whole meeting in Markdown, as a person reads it', async () => {
  const { body } = await exportMeeting(
    testMeeting(
      [
        {
          prompt: 'Hva trenger vi?',
          sections: ['Bra i dag', 'Kan bli bedre'],
          themes: [
            { title: 'Tid', points: ['God tid', 'Ro (før 9)'], themes: [{ title: 'Møter', points: ['Færre #møter'] }] },
            { title: '' },
          ],
          unsorted: ['Kaffe'],
          parked: ['Parkering'],
        },
        { prompt: 'Hva nå?', themes: [{ title: 'Alt', points: ['Begynn'] }] },
        { prompt: 'Mer?' },
      ],
      {
        agenda: [
          { start: 540, end: 555, what: 'Velkommen', how: '', who: 'Leder' },
          { start: null, end: null, what: 'Gruppearbeid', how: '1. Tenk\n2. Skriv', who: '' },
        ],
      },
    ),
    'md',
  );
  expect(body).toBe(`# Fagdag for oppvekst

Samling · 14. mars 2031 · 4 grupper

## Spørsmål 1: Hva trenger vi?

Deler: Bra i dag · Kan bli bedre

5 stikkord fra 3 av 4 grupper · 2 temaer

### 1. Tid

3 stikkord · 3 grupper

- God tid *(Bra i dag)*
- Ro (før 9) *(Kan bli bedre)*

#### 1.1. Møter

1 stikkord · 1 gruppe

- Færre \\#møter *(Bra i dag)*

### 2. *Tema uten navn*

Ingen stikkord i dette temaet.

### *Usortert*

1 stikkord

- Kaffe *(Kan bli bedre)*

### *Parkert*

1 stikkord. Tatt vare på, men hører til i en annen prosess.

- Parkering *(Bra i dag)*

## Spørsmål 2: Hva nå?

1 stikkord fra 1 av 4 grupper · 1 tema

### 1. Alt

1 stikkord · 1 gruppe

- Begynn

Alle stikkord er sortert.

## Spørsmål 3: Mer?

Ingen stikkord ennå.

## Program

- 09:00–09:15 Velkommen\\
  Leder
- Gruppearbeid\\
  1\\. Tenk\\
  2\\. Skriv
`);
});

test('EX17 EX18 EX19 EX20 what facilitators did with points, as a person reads it', async () => {
  const { body } = await exportMeeting(
    testMeeting([
      {
        sections: ['Bra', 'Bedre'],
        themes: [
          { title: 'Tid', heard: 'Det *haster*.', points: ['ro', 'Fred', 'ro!', 'tid og sted', 'x'] },
          { title: 'Andre tema', other: true },
        ],
        parked: ['p'],
        acts: [
          { word: 'ro!', as: 'Ro' },
          { quote: 'ro' },
          { lay: ['Fred', 'ro!', 'x'], onto: 'ro' },
          { split: 'tid og sted', into: ['tid', 'sted'] },
          { send: 'p', to: 'Kantina' },
        ],
      },
    ]),
    'md',
  );
  expect(String(body).slice(String(body).indexOf('### 1.'))).toBe(`### 1. Tid

*Det vi hørte:* Det \\*haster\\*.

6 stikkord · 3 grupper

- ro **(4)** *sitat* *(Bra)*
  - *Også:* Fred *(Bedre)*
  - *Også:* Ro *(Bra)*
    - *Gruppa skrev:* ro!
  - *Også:* x *(Bra)*
- tid *(Bedre)*
  - *Del av:* tid og sted
- sted *(Bedre)*
  - *Del av:* tid og sted

### Andre tema

Ingen stikkord i dette temaet.

Alle stikkord er sortert.

### *Parkert*

1 stikkord. Tatt vare på, men hører til i en annen prosess.

- p *går til «Kantina»* *(Bedre)*
`);
});

test('EX5 counts follow the plural rules of each language', async () => {
  const counts = async (language: 'nb' | 'nn' | 'en') => {
    const one = testMeeting([{ themes: [{ title: 'A', points: ['a'] }] }], { language, groups: 1 });
    const many = testMeeting([{ themes: [{ title: 'A', points: ['a', 'b'] }, { title: 'B' }] }], {
      language,
      groups: 3,
    });
    const files = await Promise.all([one, many].map((input) => exportMeeting(input, 'md')));
    return files.map(({ body }) => String(body).split('\n')).flatMap((lines) => [lines[2], lines[6]]);
  };
  expect(await counts('nb')).toEqual([
    'Samling · 14. mars 2031 · 1 gruppe',
    '1 stikkord fra 1 gruppe · 1 tema',
    'Samling · 14. mars 2031 · 3 grupper',
    '2 stikkord fra 2 av 3 grupper · 2 temaer',
  ]);
  expect(await counts('nn')).toEqual([
    'Samling · 14. mars 2031 · 1 gruppe',
    '1 stikkord frå 1 gruppe · 1 tema',
    'Samling · 14. mars 2031 · 3 grupper',
    '2 stikkord frå 2 av 3 grupper · 2 tema',
  ]);
  expect(await counts('en')).toEqual([
    'Meeting · 14 March 2031 · 1 group',
    '1 point from 1 group · 1 theme',
    'Meeting · 14 March 2031 · 3 groups',
    '2 points from 2 of 3 groups · 2 themes',
  ]);
});

test('EX19 what is laid on another is counted, also where it is unsorted or parked', async () => {
  const { body } = await exportMeeting(
    testMeeting([
      {
        unsorted: ['ro', 'fred'],
        parked: ['kaffe', 'te', 'vann'],
        acts: [
          { lay: ['fred'], onto: 'ro' },
          { lay: ['te'], onto: 'kaffe' },
        ],
      },
    ]),
    'md',
  );
  expect(body).toContain('### *Usortert*\n\n2 stikkord\n');
  expect(body).toContain('### *Parkert*\n\n3 stikkord.');
});

test('EX28 EX30 polls in Markdown, as a person reads them', async () => {
  const statements = [{ id: 'a', text: 'Målene er *klare*' }];
  const input = testMeeting([], {
    groups: 0,
    questions: [
      pollQuestion({
        poll: KEYWORDS,
        answers: [wrote('keywords', 'Ro', 'mot'), wrote('keywords', 'ro'), wrote('keywords', 'Ro')],
        themes: { Sammen: ['Ro', 'ro'] },
      }),
      pollQuestion({
        poll: {
          ...CHOICE,
          options: [
            { id: 'a', text: 'I gang', help: 'Vi prøver' },
            { id: 'b', text: '', help: '' },
          ],
        },
        answers: times(3, chose('a')),
      }),
      pollQuestion({
        poll: { ...SCALES, high: 'enig', statements },
        answers: [4, 5].map((value) => ({ kind: 'scales', values: { a: value } })),
        before: { title: 'Kick-off', date: '2030-10-12', means: new Map([['a', { mean: 2.25, answered: 12 }]]) },
      }),
    ],
  });
  const { body } = await exportMeeting(input, 'md');
  expect(body).toBe(`# Fagdag for oppvekst

Samling · 14. mars 2031

## Spørsmål 1: Hva sier du?

4 stikkord fra 3 personer · 1 tema

### *Det flere nevnte · 3 svar*

- Ro *Antall:* **3**

*Ett stikkord er nevnt én gang.*

### 1. Sammen

3 stikkord

- Ro **(2)**
- ro

### *Usortert*

1 stikkord

- mot

## Spørsmål 2: Hva sier du?

### *Fordeling · 3 svar*

- I gang *Antall:* **3** *· Andel:* **100\u00a0%**
  - Vi prøver
- *Valg uten tekst* *Antall:* **0** *· Andel:* **0\u00a0%**

## Spørsmål 3: Hva sier du?

### *Fordeling og gjennomsnitt · 2 svar*

- Målene er \\*klare\\* *1:* **0** *· 2:* **0** *· 3:* **0** *· 4:* **1** *· 5:* **1** *· Vet ikke:* **0** *· Svar:* **2** *· Snitt:* **4,5** *· Forrige (svar):* **2,3 (12)**

*5 betyr «enig».*

*Sammenlignet med «Kick-off» 12. oktober 2030.*
`);
});
