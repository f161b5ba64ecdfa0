import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import fc from 'fast-check';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { chromium, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contrast } from './colour.ts';
import type { ExportInput } from './export-input.ts';
import { exportMeeting } from './export-meeting.ts';
import { htmlField } from './html-field.ts';
import { htmlStyle } from './html-style.ts';
import { publishedPage } from './published-page.ts';
import { recordOf } from './record-of.ts';
import { HARD_TEXTS, testMeeting, testQuestion } from './testing/meetings.ts';
import { CHOICE, chose, KEYWORDS, OPEN, pollQuestion, SCALES, VOTE, wrote } from './testing/poll-questions.ts';

const AGENDA = [{ start: 540, end: 555, what: 'Velkommen', how: 'Kort', who: 'Leder' }];
const FULL = testMeeting(
  [
    {
      sections: ['Bra', 'Bedre'],
      themes: Array.from({ length: 9 }, (_, index) => ({
        title: `Tema ${index}`,
        heard: index < 2 ? 'Det vi sa <b>' : '',
        points: index === 0 ? HARD_TEXTS : ['c'],
        themes: [{ title: '', points: ['a'] }],
      })),
      unsorted: HARD_TEXTS.slice(0, 5),
      followUps: [
        { theme: 'Tema 0', about: '', state: 'done', text: 'Gjort <b>', responsible: 'Rådmannen', due: '2031-05-01' },
        { point: 'c', about: '', state: 'wont', text: 'Nei', responsible: '', due: '' },
        { theme: 'borte', about: 'Borte', state: 'next', text: 'Snart', responsible: '', due: '' },
      ],
      parked: ['b', 'p og q'],
      acts: [
        { split: 'p og q', into: ['p', 'q'] },
        { send: 'p', to: 'Kantina' },
        { word: 'b', as: 'B!' },
        { quote: 'b' },
        { lay: ['b'], onto: 'q' },
      ],
    },
    { prompt: '' },
    { prompt: 'مرحبا' },
  ],
  {
    agenda: AGENDA,
    title: '</title><script>alert(1)</script>',
    look: { organisation: 'Fjordbygda kommune', colour: '#ffd400', logo: null },
  },
);

const { summary: VOTED } = testQuestion({ themes: [{ title: 'Tid' }, { title: '' }] });
const THEME = VOTED.themes[0]!.id;
const ROWS = HARD_TEXTS.slice(0, 8).map((text, index) => ({ id: `rad-${index}`, text, help: text }));
const POLLED = testMeeting([], {
  groups: 0,
  questions: [
    pollQuestion({
      prompt: 'Spørsmål nummer 1',
      poll: KEYWORDS,
      answers: [wrote('keywords', 'ro', 'tid'), wrote('keywords', 'Ro')],
      themes: { A: ['ro'] },
    }),
    pollQuestion({ prompt: 'Spørsmål nummer 2', poll: OPEN, answers: [wrote('open', 'a')] }),
    pollQuestion({
      prompt: 'Spørsmål nummer 3',
      poll: { ...CHOICE, options: ROWS },
      answers: [chose('rad-0'), chose('rad-3')],
    }),
    pollQuestion({
      prompt: 'Spørsmål nummer 4',
      poll: { ...SCALES, low: 'uenig', high: 'enig', statements: ROWS },
      answers: [{ kind: 'scales', values: { 'rad-0': 2, 'rad-1': null, 'rad-2': 5 } }],
    }),
    pollQuestion({
      prompt: 'Spørsmål nummer 5',
      poll: VOTE,
      on: VOTED,
      answers: [{ kind: 'dots', dots: { [THEME]: 2 } }],
    }),
    pollQuestion({
      prompt: 'Spørsmål nummer 6',
      poll: { ...VOTE, by: 'axes' },
      on: VOTED,
      answers: [{ kind: 'axes', places: { [THEME]: { x: 4, y: 2 } } }],
    }),
  ],
});

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => (tree.isTextNode(child) ? child.value : tree.isElementNode(child) ? textOf(child) : ''))
    .join('');
}

function elements(body: string | Uint8Array): DefaultTreeAdapterTypes.Element[] {
  const found: DefaultTreeAdapterTypes.Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!tree.isElementNode(child)) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(parse(String(body)));
  return found;
}

describe('structure', async () => {
  const found = elements((await exportMeeting(FULL, 'html')).body);
  const attribute = (element: DefaultTreeAdapterTypes.Element, name: string) =>
    element.attrs.find((each) => each.name === name)?.value;

  test('EX10 nothing is fetched and nothing runs', async () => {
    const names = new Set(found.map((element) => element.tagName));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'base', 'form']) expect(names).not.toContain(name);
    const attributes = found.flatMap((element) => element.attrs);
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'src' || name === 'style')).toEqual([]);
    const links = attributes.filter(({ name }) => name === 'href').map(({ value }) => value);
    expect(links.filter((link) => !/^#q1-\d$/.test(link))).toEqual(['#q1', '#q2', '#q3', '#program']);
    expect((await exportMeeting(FULL, 'html')).body).not.toMatch(/url\(|@import/);
  });

  test('EX11 language, one first heading, no leap between levels', async () => {
    const [root] = found;
    expect(attribute(root!, 'lang')).toBe('nb');
    const levels = found.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
  });

  test('EX11 every text of people is isolated from the words around it', async () => {
    const people = found.filter(({ attrs }) =>
      attrs.some(({ name, value }) => name === 'class' && /^(title|text|what|beside|wrote|said|became)$/.test(value)),
    );
    expect(people.length).toBeGreaterThan(100);
    for (const element of people) expect(attribute(element, 'dir')).toBe('auto');
  });
});

test('EX12 hues repeat after eight themes where facilitators chose none, and each theme has its number', async () => {
  const body = String((await exportMeeting(FULL, 'html')).body);
  const hues = [...body.matchAll(/class="theme hue-(\d)"/g)].map(([, hue]) => hue);
  expect(hues).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '0']);
  const numbers = [...body.matchAll(/<h3><span class="number">([\d.]+)/g)].map(([, number]) => number);
  expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  const chosen = testMeeting([{ themes: [{ title: 'A', hue: 8, themes: [{ title: 'B', hue: 2 }, { title: 'C' }] }] }]);
  const classes = [
    ...String((await exportMeeting(chosen, 'html')).body).matchAll(/<section class="((?:sub-)?theme[^"]*)"/g),
  ];
  expect(classes.map(([, name]) => name)).toEqual(['theme hue-7', 'sub-theme hue-1', 'sub-theme']);
});

describe('EX25 the organiser’s colour', () => {
  test('whatever it is, text in it keeps 4.5 : 1, on paper and at night, and the band is as it was chosen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const colour = `#${value.toString(16).padStart(6, '0')}`;
        const style = htmlStyle(colour);
        const accents = [...style.matchAll(/--accent: (#[\da-f]{6})/g)].map(([, accent]) => accent!);
        expect(accents).toHaveLength(3);
        for (const [index, paper] of ['#fbfaf7', '#121a1b', '#ffffff'].entries())
          expect(contrast(accents[index]!, paper)).toBeGreaterThanOrEqual(4.5);
        expect(style).toContain(`--brand: ${colour};`);
      }),
      { seed: 25, numRuns: 300 },
    );
  });

  test('one that can be read is kept, and what is no colour is not written', () => {
    expect(htmlStyle('#7a1f3d')).toContain('--accent: #7a1f3d');
    expect(htmlStyle('red; } body { display: none')).toBe(htmlStyle(null));
  });
});

test('EX25 EX22 the logo stands in the file itself, and is said to be missing where it can’t be read', async () => {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const page = async (bytes: Uint8Array, organisation: string) =>
    exportMeeting({ ...FULL, look: { organisation, colour: null, logo: { bytes, type: 'image/png' } } }, 'html');
  const whole = await page(Buffer.from(pixel, 'base64'), 'Fjordbygda <kommune>');
  expect(whole.body).toContain(`<img src="data:image/png;base64,${pixel}" alt="">`);
  expect(whole.body).toContain('Fjordbygda &lt;kommune&gt;');
  expect(whole.notes).not.toContain('logo-unreadable');
  const cut = await page(Buffer.from(pixel, 'base64').subarray(0, 50), '');
  expect(cut.body).toContain('<em>Logoen kunne ikke leses, og mangler her.</em>');
  expect(cut.notes).toContain('logo-unreadable');
});

test('EX23 follow-ups stand in a table too, each with what it is about', async () => {
  const done = { about: 'x', state: 'done' as const, responsible: '', due: '' };
  const found = elements(
    (
      await exportMeeting(
        testMeeting([
          {
            themes: [
              { title: '', points: ['a'] },
              { title: 'Tid', themes: [{ title: 'Møter' }] },
            ],
            unsorted: ['b'],
            followUps: [
              { ...done, theme: 'Møter', text: 'én' },
              { ...done, point: 'b', text: 'to', responsible: 'IT', due: '2031-04-02' },
              { ...done, theme: 'borte', about: 'Gammelt', text: 'tre' },
            ],
          },
        ]),
        'html',
      )
    ).body,
  );
  const rows = found.filter(({ tagName }) => tagName === 'tr');
  const cells = rows.map(({ childNodes }) => childNodes.filter((node) => tree.isElementNode(node)).map(textOf));
  expect(cells).toEqual([
    ['Om', 'Oppfølging', 'Status', 'Ansvarlig', 'Frist'],
    ['Møter', 'én', 'Gjort', '', ''],
    ['«b»', 'to', 'Gjort', 'IT', '2. april 2031'],
    ['Gammelt', 'tre', 'Gjort', '', ''],
  ]);
});

test('EX26 what is left out is neither quoted by what its group indented under it, nor counted', () => {
  const question = {
    themes: [{ title: 'Tid', points: ['a', 'b', 'c'] }],
    unsorted: ['Løst punkt'],
    parked: ['Parkert punkt'],
    under: { a: 'Løst punkt', b: 'Parkert punkt', c: 'a' },
  };
  const record = (options: object) => recordOf(testMeeting([question], { options }));
  expect(JSON.stringify(record({}))).toMatch(/"pointCount":5.*"under":"Løst punkt".*"under":"Parkert punkt"/);
  const left = record({ unsorted: false, parked: false });
  expect(JSON.stringify(left)).not.toMatch(/Løst|Parkert/);
  expect(left.questions[0]).toMatchObject({ pointCount: 3, themes: [{ points: [{}, {}, { under: 'a' }] }] });
  expect(record({ parked: false }).questions[0]!.pointCount).toBe(4);
});

test('EX26 what a point said before it was split isn’t told where one of its parts is left out', () => {
  const split = { split: 'Ro, og så noe annet', into: ['Ro', 'noe annet'] };
  const question = {
    themes: [{ title: 'Tid', points: ['Ro, og så noe annet', 'under'] }],
    under: { under: split.split },
  };
  const input = testMeeting([{ ...question, acts: [split] }]);
  const [{ summary, ...rest }] = input.questions as [ExportInput['questions'][number]];
  const [theme] = summary.themes;
  const [ro, other] = ['Ro', 'noe annet'].map((text) => theme!.points.find((point) => point.text === text)!);
  const moved = {
    ...summary,
    themes: [{ ...theme!, points: theme!.points.filter((point) => point !== other) }],
    parked: [{ ...other!, goesTo: '' }],
  };
  const record = (parked: boolean) =>
    JSON.stringify(recordOf({ ...input, options: { parked }, questions: [{ ...rest, summary: moved }] }));
  expect(ro!.partOf).toBe(other!.partOf);
  expect(record(true)).toMatch(/"original":"Ro, og så noe annet"/);
  expect(record(false)).toContain('"text":"Ro"');
  expect(record(false)).not.toContain('noe annet');
});

test('EX26 a published page says when, can be taken as a file, and tells nothing of what was left out', () => {
  const input = testMeeting([{ themes: [{ title: 'Tid', points: ['a'] }], unsorted: ['b'], parked: ['c'] }]);
  const record = recordOf({ ...input, options: { unsorted: false, parked: false } });
  const page = publishedPage({ record, look: null }, { published: '2031-03-20', download: '?download&x="1"' });
  expect(page).toContain('Publisert <time datetime="2031-03-20">20. mars 2031</time>');
  expect(page).toContain('<a class="download" href="?download&amp;x=&quot;1&quot;">Hent siden som en fil</a>');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).not.toMatch(/Usortert|Parkert|Alle stikkord er sortert/);
  expect(publishedPage({ record, look: null }, { published: '2031-03-20', download: null })).not.toContain(
    'Hent siden',
  );
});

test('EX10 EX11 EX30 bars are drawn by widths alone and heard by nobody; each chart is a table with heads, that says what it is', async () => {
  const found = elements((await exportMeeting(POLLED, 'html')).body);
  const attributes = (name: string) => found.flatMap(({ attrs }) => attrs.filter((each) => each.name === name));
  const styles = attributes('style').map(({ value }) => value);
  expect(styles.length).toBeGreaterThan(10);
  for (const style of styles) expect(style).toMatch(/^(--step: \d+%(; )?)?(inline-size: [\d.]+%)?$/);
  const isBar = ({ attrs }: DefaultTreeAdapterTypes.Element) =>
    attrs.some(({ name, value }) => name === 'class' && /^(bars|legend|field)\b/.test(value));
  for (const { attrs } of found.filter(isBar)) expect(attrs).toContainEqual({ name: 'aria-hidden', value: 'true' });
  const people = found.filter(({ attrs }) =>
    attrs.some(({ value }) => /^(label|help|caption|about-chart)$/.test(value)),
  );
  for (const { attrs } of people) expect(attrs).toContainEqual({ name: 'dir', value: 'auto' });
  const heads = attributes('scope').map(({ value }) => value);
  expect(heads.filter((scope) => scope === 'row')).toHaveLength(
    found.filter(({ tagName }) => tagName === 'tr').length - 5,
  );
});

test('EX30 a field has each theme’s number at its means, and those that would lie on one another together', () => {
  const theme = (title: string, place: { x: number; y: number } | null) => ({ title, hue: 1, place, people: 2 });
  const themes = [
    theme('A', { x: 5, y: 5 }),
    theme('B', { x: 1, y: 1 }),
    theme('C', null),
    theme('D', { x: 4.9, y: 5 }),
  ];
  const field = htmlField({ kind: 'vote', by: 'axes', answered: 2, themes }, ['<b>', 'Lett']);
  expect([...field.matchAll(/class="mark" x="([\d.]+)" y="([\d.]+)">([^<]+)/g)].map(([, ...at]) => at)).toEqual([
    ['334', '16', '1, 4'],
    ['34', '316', '2'],
  ]);
  expect(field).toContain('<bdi>&lt;b&gt;</bdi>');
});

test('EX26 EX31 a published page without groups has results, and doesn’t say that groups wrote', () => {
  const frame = { published: '2031-03-20', download: null };
  const page = (record: ReturnType<typeof recordOf>) => publishedPage({ record, look: null }, frame);
  const alone = page(recordOf(POLLED));
  expect(alone).toContain('<h3 id="q3-c1" class="caption" dir="auto">Fordeling</h3>');
  expect(alone).toContain('Der folk svarte hver for seg, gjorde de det uten navn.');
  expect(alone).not.toMatch(/grupp|ruppe/i);
  const both = page(recordOf({ ...POLLED, questions: [...FULL.questions, ...POLLED.questions] }));
  expect(both).toMatch(/Det gruppene skrev.* Der folk svarte hver for seg/);
  expect(page(recordOf(FULL))).not.toContain('hver for seg');
});

describe('in Chromium', () => {
  const profile = mkdtempSync(join(tmpdir(), 'stikkord-exports-'));
  let browser: BrowserContext;

  beforeAll(async () => {
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  test.each([
    ['light', ['nb', 'nn', 'en']],
    ['dark', ['nb']],
  ] as const)('EX11 axe finds nothing, %s, in %j', { timeout: 90_000 }, async (colorScheme, languages) => {
    const page = await browser.newPage();
    await page.emulateMedia({ colorScheme });
    for (const language of languages) {
      const questions = [...FULL.questions, ...POLLED.questions];
      await page.setContent(String((await exportMeeting({ ...FULL, language, questions }, 'html')).body));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.close();
  });

  test('EX6 a browser shows every point exactly, and no script has run', async () => {
    const page = await browser.newPage();
    let alerts = 0;
    page.on('dialog', (dialog) => {
      alerts += 1;
      void dialog.dismiss();
    });
    await page.setContent(
      String((await exportMeeting(testMeeting([{ themes: [{ title: 'A', points: HARD_TEXTS }] }]), 'html')).body),
    );
    const shown = await page.locator('.points .text').evaluateAll((nodes) => nodes.map((node) => node.textContent));
    expect(shown).toEqual(HARD_TEXTS);
    expect(alerts).toBe(0);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.close();
  });
});
