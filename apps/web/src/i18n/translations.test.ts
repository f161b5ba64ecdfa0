import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Words that are spelt as in bokmål: a text of nothing else may be the same in both. */
const SAME_IN_NYNORSK = `
  adresse aktivitet all alle alt alternativ andre angre av avbryt avslutt bak bakgrunn bakgrunnen bakover begynn
  beskjed beskjeden betyr bla bli blir bordet bort borte bruk brukt ca chatten ctrl dag dato datoen del delt
  deltema denne deretter det dette di din dit ditt dropp du e ei eldre eller endre endring er etter evaluering
  farge fasilitator fasilitatoren fast ferdig ferdige filer filter filteret finn finne fjern flytt flytte for
  fordeling forklaring forslag forslaget fram frist fristen fullskjerm færre følg før først få får fått gang
  generalprøve gjennomføring gjort gruppa gruppe gruppearbeid gruppemedlem gruppene grupper gå går har hent her
  historikk hit hopp i igjen ingen ingenting inn inntil k kl klar klart klikk klokka klokkeslett kode koden konto
  kopier kopiert korte kursiv kvittering kø køen lag lage lagre lagt lang last legg lett like lim limt linjer
  lista liste lite logg logo logoen lukk lukke lyst mal malen med mellomrom merk mi min mindre minutt mørkt ned
  neste nettet nivå notat nummerert nummeret ny nye nytt og om omformulert opp oppfølging oppsummering ord ordet
  ordlyd ordlyden originalen over overskrift parker parkert passert passord passordet pause pdf pennen person pil
  planen planlagt plass plassen post posten prikk program programmet projektoren prosess prosessen prøv publiser
  publisert punkt punktliste på påstand qr rad rader resultatet rett rolle runde rute rykk sagt salen samling
  send sender sendt ser sett shift side sider sist siste sitat sjekk skal skala skjul skjult skjulte skriv slett
  slik slutt snitt som sorter sortert spalter språk spør spørsmål spørsmålet stans start starte starten stikkord
  stikkordet stille stopp stor storskjermen større stå står svar svare svaret svarfrist svart svært søk ta tatt
  tavla tavle tekst teksten tekstverktøy tema temaet tid tidssone til tilbake tilstand tittel tomt treff trekk
  tøm tømme under usortert usorterte ut ute utelat var ved velkommen verktøy versjon vi videomøtet viktig vis
  vise viser vist å
`;
const SAME = { nn: words(SAME_IN_NYNORSK), en: words('filter logo min pause pdf person start under') } as const;

type Translated = keyof typeof SAME;
const TRANSLATED = Object.keys(SAME) as readonly Translated[];
const PARTS = ['participants', 'polls', 'room', 'organisers'];

type Settings = ConstructorParameters<typeof RuntimeLitLocalizer>[0];
type Unit = { readonly id: string; readonly source: string; readonly target: string };

const web = resolve(import.meta.dirname, '../..');

function read(path: string): string {
  return readFileSync(join(web, path), 'utf8');
}

function settingsOf(part: string): Settings {
  const written = JSON.parse(read(`lit-localize.${part}.json`)) as Settings;
  return { ...written, baseDir: web, resolve: (path: string) => resolve(web, path) };
}

/** The part's own settings, but what is written goes to `folder`. */
function writingTo(folder: string, { interchange, output, ...settings }: Settings): Settings {
  return {
    ...settings,
    interchange: { ...interchange, xliffDir: join(folder, 'xliff') } as Settings['interchange'],
    output: { ...output, outputDir: join(folder, 'generated') },
  };
}

/** Source and target as they stand in the file; a unit without a target has an empty one. */
function unitsOf(part: string, language: Translated): readonly Unit[] {
  const [, ...units] = read(`xliff/${part}/${language}.xlf`).split('<trans-unit ');
  return units.map((unit) => ({
    id: /id="([^"]+)"/.exec(unit)![1]!,
    source: /<source>(.*?)<\/source>/s.exec(unit)![1]!,
    target: /<target>(.*?)<\/target>/s.exec(unit)?.[1] ?? '',
  }));
}

function placeholders(text: string): string {
  return [...(text.match(/<x [^>]*\/>/g) ?? [])].sort().join();
}

/** The words of a text in lower case, without placeholders, digits and punctuation. */
function words(text: string): ReadonlySet<string> {
  const bare = text.replace(/<x [^>]*\/>/g, ' ').toLowerCase();
  return new Set(bare.match(/\p{L}+/gu) ?? []);
}

describe.each(PARTS)('texts of %s', (part) => {
  let folder: string;
  let mistakes: readonly unknown[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stikkord-texts-'));
    cpSync(join(web, 'xliff', part), join(folder, 'xliff'), { recursive: true });
    const localizer = new RuntimeLitLocalizer(writingTo(folder, settingsOf(part)));
    mistakes = [
      ...localizer.extractSourceMessages().errors.map(({ messageText }) => messageText),
      ...localizer.validateTranslations().errors,
    ];
    await localizer.writeInterchangeFiles();
    if (mistakes.length === 0) await localizer.build();
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are understood by lit-localize', () => {
    expect(mistakes).toEqual([]);
  });

  describe.each(TRANSLATED)('in %s', (language) => {
    test('are every text of the code and no other (else: npm run translate)', () => {
      expect(read(`xliff/${part}/${language}.xlf`)).toBe(readFileSync(join(folder, `xliff/${language}.xlf`), 'utf8'));
    });

    test('are what the pages are built from (else: lit-localize build)', () => {
      const built = readFileSync(join(folder, `generated/${language}.ts`), 'utf8');
      expect(read(`src/i18n/generated/${part}/${language}.ts`)).toBe(built);
    });

    test('are all translated', () => {
      const units = unitsOf(part, language);
      expect(units.length).toBeGreaterThan(10);
      expect(units.filter(({ target }) => target.trim() === '')).toEqual([]);
    });

    test('keep the placeholders of their sources, and the space around them', () => {
      const broken = unitsOf(part, language).filter(
        ({ source, target }) =>
          placeholders(source) !== placeholders(target) ||
          /^\s/.test(source) !== /^\s/.test(target) ||
          /\s$/.test(source) !== /\s$/.test(target),
      );
      expect(broken).toEqual([]);
    });

    test('are in their own language: like the source only where every word is shared', () => {
      const alike = unitsOf(part, language).filter(({ source, target }) => source.trim() === target.trim());
      const left = alike.filter(({ source }) => [...words(source)].some((word) => !SAME[language].has(word)));
      expect(left).toEqual([]);
    });
  });
});

test.each(TRANSLATED)('a text of several parts is translated once to %s', (language) => {
  const text = ({ target }: Unit): string => target.replace(/ equiv-text="[^"]*"/g, '');
  const first = new Map<string, Unit>();
  const others = PARTS.flatMap((part) =>
    unitsOf(part, language).filter((unit) => {
      const known = first.has(unit.id);
      if (!known) first.set(unit.id, unit);
      return known;
    }),
  );
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((unit) => text(first.get(unit.id)!) !== text(unit))).toEqual([]);
});

test('every file with texts belongs to a part', () => {
  const covered = new Set(PARTS.flatMap((part) => globSync(settingsOf(part).inputFiles!, { cwd: web })));
  const files = globSync('src/**/*.ts', { cwd: web }).filter((file) => !file.endsWith('.test.ts'));
  const speaking = files.filter((file) => /import \{[^}]*\bmsg\b[^}]*\} from '@lit\/localize'/.test(read(file)));
  expect(speaking.length).toBeGreaterThan(20);
  expect(speaking.filter((file) => !covered.has(file))).toEqual([]);
});
