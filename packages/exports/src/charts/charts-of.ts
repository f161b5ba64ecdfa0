import { AXIS_TO, intlLocales, isBlank, type Language } from '@stikkord/domain';
import type {
  AxesRecord,
  ChoiceRecord,
  DotsRecord,
  KeywordsRecord,
  PollRecord,
  RoleRecord,
  ScalesRecord,
  StatementRecord,
} from '../poll-record.ts';
import { wordsFor } from '../words.ts';
import type { Chart, ChartRow } from './chart.ts';
import { chartWordsFor, type ChartWords } from './chart-words.ts';

/** EX30. The result itself, then each part by role. None of short answers, which are points and stand as such, nor of
 * keywords where a file has no words. */
export function chartsOf(poll: PollRecord, language: Language): Chart[] {
  switch (poll.kind) {
    case 'keywords':
      return poll.words.length === 0 ? [] : [keywordsChart(poll, language)];
    case 'open':
      return [];
    case 'choice': {
      const parts = (poll.byRole ?? []).map((part) => choiceChart({ ...part, kind: 'choice' }, language));
      return [choiceChart(poll, language), ...named(parts, poll.byRole, language)];
    }
    case 'scales': {
      const parts = (poll.byRole ?? []).map((part) => scalesChart({ ...scaleOf(poll), ...part }, language));
      return [scalesChart(poll, language), ...named(parts, poll.byRole, language)];
    }
    case 'vote':
      return [poll.by === 'dots' ? dotsChart(poll, language) : axesChart(poll, language)];
  }
}

/** Where there is no number. */
const NONE = '–';

/** Those that several said; how many were said once is told in words, since they stand among the points. */
function keywordsChart({ answered, words: all }: KeywordsRecord, language: Language): Chart {
  const words = chartWordsFor(language);
  const several = all.filter(({ count }) => count > 1);
  const most = Math.max(1, ...several.map(({ count }) => count));
  const once = all.length - several.length;
  return {
    caption: words.captions.keywords,
    answered: words.answers(answered),
    people: answered,
    notes: once === 0 ? [] : [words.saidOnce(once)],
    head: words.heads.word,
    columns: [words.count],
    legend: [],
    rows: several.map(({ text, count }) => ({ label: text, cells: [`${count}`], bars: [count / most] })),
  };
}

function choiceChart({ answered, several, role, options }: ChoiceRecord, language: Language): Chart {
  const words = chartWordsFor(language);
  const percent = new Intl.NumberFormat(intlLocales(language), { style: 'percent' });
  return {
    caption: words.captions.choice,
    answered: words.answers(answered),
    people: answered,
    notes: [
      ...(several === true ? [words.several] : []),
      ...(role === true && options.some(({ together }) => together === true) ? [words.rolesTogether] : []),
    ],
    head: words.heads.option,
    columns: [words.count, words.share],
    legend: [],
    rows: options.map(({ text, help, count, share }) => ({
      ...label(text, words.unnamedOption),
      ...(help === undefined ? undefined : { help }),
      cells: [`${count}`, percent.format(Math.round(share * 100) / 100)],
      bars: [share],
    })),
  };
}

function scalesChart(poll: ScalesRecord, language: Language): Chart {
  const { answered, from, to, low, high, canSayCantSay, statements, before } = poll;
  const words = chartWordsFor(language);
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`);
  const row = ({ text, counts, cantSay, numbers: given, mean, before: earlier }: StatementRecord): ChartRow => ({
    ...label(text, words.unnamedStatement),
    cells: [
      ...counts.map((count) => `${count}`),
      ...(canSayCantSay === true ? [`${cantSay}`] : []),
      `${given}`,
      decimal(mean, language),
      ...(before === undefined
        ? []
        : [earlier === undefined ? NONE : `${decimal(earlier.mean, language)} (${earlier.numbers})`]),
    ],
    bars: counts.map((count) => (given === 0 ? 0 : count / given)),
  });
  return {
    caption: words.captions.scales,
    answered: words.answers(answered),
    people: answered,
    notes: [
      ...(low === undefined ? [] : [words.means(from, low)]),
      ...(high === undefined ? [] : [words.means(to, high)]),
      ...(before === undefined ? [] : [words.comparedWith(before.title, wordsFor(language).date(before.date))]),
    ],
    head: words.heads.statement,
    columns: [
      ...numbers,
      ...(canSayCantSay === true ? [words.cantSay] : []),
      words.numbers,
      words.mean,
      ...(before === undefined ? [] : [words.before]),
    ],
    legend: numbers,
    rows: statements.map(row),
  };
}

/** What all parts have in common; they aren't compared with an earlier meeting. */
function scaleOf({ byRole: _byRole, before: _before, ...scale }: ScalesRecord): ScalesRecord {
  return scale;
}

function dotsChart({ answered, themes }: DotsRecord, language: Language): Chart {
  const words = chartWordsFor(language);
  const most = Math.max(1, ...themes.map(({ dots }) => dots));
  return {
    caption: words.captions.dots,
    answered: words.answers(answered),
    people: answered,
    notes: [],
    head: words.heads.theme,
    columns: [words.dots, words.people],
    legend: [],
    rows: themes.map(({ title, hue, dots, people }) => ({
      ...label(title, wordsFor(language).unnamedTheme),
      hue,
      cells: [`${dots}`, `${people}`],
      bars: [dots / most],
    })),
  };
}

/** Both means on one bar: the sum is what they are ranked by. */
function axesChart({ answered, x, y, themes }: AxesRecord, language: Language): Chart {
  const words = chartWordsFor(language);
  const axes = [x ?? words.important, y ?? words.easy];
  return {
    caption: words.captions.axes,
    answered: words.answers(answered),
    people: answered,
    notes: [],
    head: words.heads.theme,
    columns: [...axes, words.people],
    legend: axes,
    rows: themes.map(({ title, hue, place, people }) => ({
      ...label(title, wordsFor(language).unnamedTheme),
      hue,
      cells: [decimal(place?.x ?? null, language), decimal(place?.y ?? null, language), `${people}`],
      bars: place === null ? [0, 0] : [place.x / (2 * AXIS_TO), place.y / (2 * AXIS_TO)],
    })),
  };
}

/** EX29. The parts' own names in the place of what the whole is called. What is to be said of them is said under the first. */
function named(charts: readonly Chart[], parts: readonly Part[] | undefined, language: Language): Chart[] {
  const words = chartWordsFor(language);
  return charts.map((chart, index) => ({
    ...chart,
    caption: words.byRole(partName(parts![index]!, words)),
    notes: index === 0 ? [words.partsTogether] : [],
  }));
}

type Part = Pick<RoleRecord<'options', never>, 'roles' | 'unsaid'>;

/** `Leder`, or `Andre (Stab, Tillitsvalgt, uten rolle)` where small ones were put together. */
function partName({ roles, unsaid }: Part, { others, unsaid: word }: ChartWords): string {
  const names = [...roles, ...(unsaid === true ? [word] : [])];
  return names.length === 1 ? names[0]! : `${others} (${names.join(', ')})`;
}

function label(text: string, otherwise: string): Pick<ChartRow, 'label' | 'ours'> {
  return isBlank(text) ? { label: otherwise, ours: true } : { label: text };
}

/** With one decimal, as pages show it. */
function decimal(mean: number | null, language: Language): string {
  if (mean === null) return NONE;
  const format = new Intl.NumberFormat(intlLocales(language), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return format.format(Math.round(mean * 10) / 10);
}
