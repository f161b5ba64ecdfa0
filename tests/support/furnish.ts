import { applyBoardChanges, PointsBinding, readBoard, readPoints } from '@stikkord/documents';
import { decide, type BoardCommand, type Language, type Point } from '@stikkord/domain';
import { api, documentName } from '@stikkord/protocol';
import type * as Y from 'yjs';
import type { PlayedMeeting, Stage } from './stage.ts';
import { writeDocument } from './written-document.ts';

const AGENDA = [
  ['09:00', 10, 'Velkommen', 'Hvorfor vi er her i dag', 'Enhetsleder'],
  ['', 15, 'Slik gikk fjoråret', 'Tall og tilbakemeldinger, kort', 'Fagleder'],
  ['', 20, 'Gruppearbeid', 'Hva gir en god sommer for brukere og ansatte?', 'Alle'],
  ['', 15, 'Pause', '', ''],
  ['', 20, 'Oppsummering', 'Temaene vises og drøftes', 'Prosessleder'],
  ['', 10, 'Veien videre', 'Hvem gjør hva før ferien', 'Enhetsleder'],
] as const;

/** What each group wrote on the first question. */
const WRITTEN: readonly (readonly string[])[] = [
  [
    'Ferievikarer som kjenner brukerne',
    'Faste lister hele sommeren',
    'Kjørerute som henger sammen',
    'Hvem ringer vi når noe skjer',
  ],
  [
    'Opplæring før første vakt',
    'Én som har ansvar for hver bil',
    'Medisinrom som er ryddig',
    'Kort morgenmøte, også i juli',
    'Ny kantine',
  ],
  [
    'Nok nøkler',
    'Vikarer får en fast å spørre',
    'Mindre papir',
    'Brukerne vet hvem som kommer',
    'Si fra tidlig om hull i lista',
  ],
  [
    'Overlapp når vakta skifter',
    'Lik praksis i alle soner',
    'Vikarer møter brukerne før ferien',
    'Pårørende får én kontakt',
  ],
];

/** Themes with sub-themes, and the points in each by their first words. */
const THEMES: readonly { title: string; under?: string; points: readonly string[] }[] = [
  { title: 'Folk som kjenner hverandre', points: ['Brukerne vet'] },
  { title: 'Vikarene', under: 'Folk som kjenner hverandre', points: ['Ferievikarer', 'Vikarer får', 'Vikarer møter'] },
  { title: 'Opplæring', under: 'Folk som kjenner hverandre', points: ['Opplæring'] },
  { title: 'Lister og ruter', points: ['Faste lister', 'Kjørerute', 'Si fra tidlig', 'Overlapp'] },
  { title: 'Utstyr i orden', points: ['Én som har', 'Medisinrom', 'Nok nøkler'] },
  { title: 'Trygghet og ansvar', points: ['Hvem ringer', 'Pårørende'] },
];
const PARKED = ['Ny kantine'];

/** A meeting in the midst of it: an agenda, four groups that have written, themes made of most of it, the summary on stage. */
export async function furnish(stage: Stage, language: Language = 'nb'): Promise<PlayedMeeting> {
  const meeting = await stage.meeting({
    title: 'Sommerdrift i hjemmetjenesten',
    language,
    groups: ['', '', '', 'Digital gruppe'],
    questions: [
      { prompt: 'Hva skal til for en god sommer?' },
      { prompt: 'Hva tar vi med oss fra i fjor?', sections: ['Hva gikk bra?', 'Hva må bli bedre?'] },
    ],
  });
  const [question] = meeting.questionIds as [string];
  const { organiser } = stage.house;
  const agendaIds = AGENDA.map((_, index) => `row-${meeting.id}-${index}`);
  const commands = AGENDA.map(([start, minutes, what, how, who], index) => ({
    do: 'add',
    kind: 'agenda',
    id: agendaIds[index],
    before: null,
    fields: { start, minutes, what, how, who },
  }));
  const tied = meeting.questionIds.map((id) => ({
    do: 'set',
    kind: 'question',
    id,
    fields: { agendaItem: agendaIds[2] },
  }));
  await organiser.post(api.plan(meeting.id), { commands: [...commands, ...tied] });
  await meeting.command({ do: 'go-to', agendaItem: agendaIds[2]! });
  await meeting.command({ do: 'open', question, closesAt: null });

  const points = await write(stage, meeting, question);
  await sort(stage, meeting, question, points);
  await meeting.command({ do: 'publish', question, follows: true, show: true });
  return meeting;
}

async function write({ url, house }: Stage, meeting: PlayedMeeting, question: string): Promise<Map<string, Point>> {
  const section = `${question}-s0`;
  const points = new Map<string, Point>();
  for (const [index, { id: group }] of meeting.plan.groups.entries()) {
    const participant = house.browser();
    await participant.post(api.join, { code: meeting.code });
    await participant.post(api.group(meeting.id), { group });
    const document = documentName({ kind: 'response', question, group });
    const place = { url, cookie: participant.cookieHeader, meeting: meeting.id, document, as: 'participant' } as const;
    await writeDocument(place, (doc) => {
      const binding = new PointsBinding({ doc, section, newKey: () => 'unused' });
      const written = WRITTEN[index]!.map((text, at) => ({ key: `point-${index}-${at}`, text }));
      binding.edit([{ do: 'insert', after: null, points: written }]);
      for (const point of readPoints(doc, group, [section])) points.set(point.id, point);
      binding.destroy();
    });
  }
  return points;
}

async function sort(
  { url, house }: Stage,
  meeting: PlayedMeeting,
  question: string,
  points: ReadonlyMap<string, Point>,
): Promise<void> {
  const document = documentName({ kind: 'board', question });
  const place = {
    url,
    cookie: house.organiser.cookieHeader,
    meeting: meeting.id,
    document,
    as: 'facilitator',
  } as const;
  const named = (beginnings: readonly string[]): string[] =>
    [...points.values()].filter(({ text }) => beginnings.some((each) => text.startsWith(each))).map(({ id }) => id);
  const idOf = (title: string): string => `theme-${THEMES.findIndex((theme) => theme.title === title)}`;
  const commands: BoardCommand[] = [
    ...THEMES.flatMap(({ title, under, points: beginnings }): BoardCommand[] => [
      { do: 'add-theme', id: idOf(title), title, parent: under === undefined ? null : idOf(under), before: null },
      { do: 'place', points: named(beginnings), theme: idOf(title), before: null },
    ]),
    { do: 'park', points: named(PARKED) },
  ];
  await writeDocument(place, (doc: Y.Doc) => {
    doc.transact(() => {
      for (const command of commands) {
        const decision = decide(readBoard(doc), points, command);
        if (!decision.ok) throw new Error(`${command.do}: ${decision.reason}`);
        applyBoardChanges(doc, decision.changes, null);
      }
    });
  });
}
