import { textFor } from '../bench-board/texts.ts';

const THEMES = 12;
const SUB_THEMES = 2;

/** A whole meeting's file with one question: half of the points in themes, some quoted, worded, laid on others, parked. */
export function largeMeeting(groups: number, points: number): string {
  const each = Math.ceil(points / groups);
  const ids = Array.from({ length: points }, (_, index) => `p${index + 1}`);
  const themes = Array.from({ length: THEMES }, (_, top) => {
    const first = top * (SUB_THEMES + 1) + 1;
    return [
      { id: `t${first}`, title: `Tema ${top + 1}`, heard: `Det vi hørte om ${textFor(top, 1)}.`, hue: (top % 8) + 1 },
      ...Array.from({ length: SUB_THEMES }, (_unused, sub) => ({
        id: `t${first + sub + 1}`,
        parent: `t${first}`,
        title: `Undertema ${top + 1}.${sub + 1}`,
      })),
    ];
  }).flat();
  const places = ids.flatMap((point, index): object[] => {
    if (index % 2 === 1) return [];
    if (index % 50 === 0) return [{ point, parked: true, goesTo: 'Kommunedirektøren' }];
    const theme = themes[(index / 2) % themes.length]!.id;
    const wording = index % 20 === 2 && { wording: { text: `Kort: ${textFor(index, 2)}` } };
    return [{ point, theme, ...(index % 12 === 2 && { quote: true }), ...wording }];
  });
  return JSON.stringify({
    format: 'stikkord-meeting',
    version: 3,
    whole: {
      title: 'En stor samling',
      date: '2031-03-14',
      language: 'nb',
      groups: Array.from({ length: groups }, (_, index) => ({ number: index + 1, name: '' })),
      agenda: [],
      questions: [
        {
          prompt: 'Hva trenger vi mer av?',
          agendaItem: null,
          sections: [''],
          answers: Array.from({ length: groups }, (_, group) => ({
            group,
            section: 0,
            points: ids.slice(group * each, (group + 1) * each).map((id, at) => ({ id, text: textFor(group, at) })),
          })).filter((answer) => answer.points.length > 0),
          themes,
          places,
          round: 1,
          rounds: [],
          followUps: themes.map(({ id, title }) => ({
            theme: id,
            about: title,
            state: 'next',
            text: 'Vi prøver i høst',
            responsible: 'Enhetslederne',
            due: '2031-10-01',
          })),
        },
      ],
    },
  });
}
