import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ExportInput, ExportLook } from '../export-input.ts';
import { contrast } from '../colour.ts';
import { recordOf } from '../record-of.ts';
import { HARD_TEXTS, testMeeting } from '../testing/meetings.ts';
import { workshop } from '../testing/workshop.ts';
import { pptx } from './pptx.ts';

/** One pixel. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);
const LOOK: ExportLook = {
  organisation: 'Fjordvik kommune',
  colour: '#ffd500',
  logo: { bytes: PNG, type: 'image/png' },
};
const TWICE = testMeeting([
  { themes: HARD_TEXTS.map((title) => ({ title, heard: title, points: [title] })), unsorted: HARD_TEXTS },
  { themes: HARD_TEXTS.map((title) => ({ title })), unsorted: HARD_TEXTS, parked: HARD_TEXTS },
  { prompt: 'x'.repeat(2000), sections: HARD_TEXTS.slice(0, 12) },
]);

interface Part {
  readonly path: string;
  readonly xml: Document;
  readonly relations: readonly Element[];
}

function parts(input: ExportInput) {
  const { body, notes } = pptx({ record: recordOf(input), look: input.look ?? null });
  const files = unzipSync(body as Uint8Array);
  const parsed = new Map(
    Object.entries(files)
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, bytes]) => [path, new DOMParser().parseFromString(strFromU8(bytes), 'text/xml')]),
  );
  const of = (folder: string): Part[] =>
    [...parsed].flatMap(([path, xml]) => {
      if (!new RegExp(`^ppt/${folder}/[^/]+\\.xml$`).test(path)) return [];
      const relations = parsed.get(path.replace(/([^/]+)$/, '_rels/$1.rels'));
      return [{ path, xml, relations: relations ? all(relations, 'Relationship') : [] }];
    });
  return { files, parsed, of, notes };
}

function all(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}

function textOf(within: Document | Element): string {
  return all(within, 'a:t')
    .map(({ textContent }) => textContent)
    .join('');
}

function placeholders(part: Part): string[] {
  return all(part.xml, 'p:ph').map(
    (ph) => `${ph.getAttribute('type') ?? 'obj'} ${ph.getAttribute('idx') ?? ''} ${ph.getAttribute('sz') ?? ''}`,
  );
}

function titles({ of }: ReturnType<typeof parts>): string[] {
  return of('slides').map(({ xml }) => {
    const title = all(xml, 'p:sp').find((shape) =>
      /^(title|ctrTitle)$/.test(all(shape, 'p:ph')[0]!.getAttribute('type')!),
    );
    return textOf(title!);
  });
}

function targetOf({ relations }: Part, type: string): string | undefined {
  return relations
    .find((each) => each.getAttribute('Type')!.endsWith(`/${type}`))
    ?.getAttribute('Target')
    ?.slice(1);
}

describe('PowerPoint', () => {
  test('PX1 slides are nothing but placeholders of their layouts, and those are of the master', () => {
    const file = parts(workshop(LOOK));
    const layouts = new Map(file.of('slideLayouts').map((layout) => [layout.path, layout]));
    const used = new Set<string>();
    for (const slide of file.of('slides')) {
      const layout = layouts.get(targetOf(slide, 'slideLayout')!)!;
      used.add(all(layout.xml, 'p:cSld')[0]!.getAttribute('name')!);
      expect(placeholders(layout)).toEqual(expect.arrayContaining(placeholders(slide)));
      const shapes = ['p:sp', 'p:graphicFrame', 'p:pic'].flatMap((name) => all(slide.xml, name));
      expect(shapes.filter((shape) => all(shape, 'p:ph').length !== 1)).toEqual([]);
    }
    expect([...used]).toEqual(
      expect.arrayContaining(['Tittelside', 'Spørsmål', 'Undertemaer med det vi hørte', 'Sitater', 'Tabell']),
    );
    for (const layout of layouts.values()) {
      expect(targetOf(layout, 'slideMaster')).toBe('ppt/slideMasters/slideMaster1.xml');
    }
  });

  test('PX2 every slide has a title, and no two have the same', () => {
    const heard = (file: ReturnType<typeof parts>) =>
      titles(file).map((title) => title.replaceAll(/\s+/g, ' ').trim().toLowerCase());
    for (const input of [workshop(), TWICE, testMeeting([]), testMeeting([{ prompt: '' }, { prompt: '' }])]) {
      const said = heard(parts(input));
      expect(said.filter((title) => title === '')).toEqual([]);
      expect(new Set(said).size).toBe(said.length);
    }
    const said = titles(parts(workshop()));
    expect(said).toEqual(
      expect.arrayContaining(['1 Voksne som har tid', '1 Voksne som har tid (2 av 2)', 'Usortert – spørsmål 1']),
    );
    expect(said).toContain('Andre tema');
  });

  test('PX3 no text is set smaller than 18 points, but for the foot', () => {
    const { of } = parts(workshop(LOOK));
    for (const { xml } of [...of('slideLayouts'), ...of('slides')]) {
      for (const shape of all(xml, 'p:sp')) {
        if (/^(ftr|sldNum)$/.test(all(shape, 'p:ph')[0]?.getAttribute('type') ?? '')) continue;
        const sizes = ['a:defRPr', 'a:rPr'].flatMap((name) => all(shape, name)).map((run) => run.getAttribute('sz'));
        expect(sizes.filter((size) => size !== null && Number(size) < 1800)).toEqual([]);
      }
      expect(all(xml, 'a:normAutofit')).toEqual([]);
    }
  });

  test('PX3 PX4 a text longer than a slide goes on, and so does a sub-theme under its heading', () => {
    const long = 'Vi trenger mer tid sammen. '.repeat(74).trim();
    const points = Array.from({ length: 30 }, (_, index) => `Stikkord nummer ${index} om noe`);
    const { of } = parts(
      testMeeting([{ themes: [{ title: 'Tid', themes: [{ title: 'Møter', points: [long, ...points] }] }] }]),
    );
    const slides = of('slides').filter(
      (slide) => /Tid/.test(textOf(slide.xml)) && all(slide.xml, 'a:tbl').length === 0,
    );
    expect(slides.length).toBeGreaterThan(3);
    for (const slide of slides.slice(1)) expect(textOf(slide.xml)).toContain('1.1 Møter (forts.)');
    expect(textOf(slides[0]!.xml)).toMatch(/ …/);
    expect(textOf(slides[1]!.xml)).toMatch(/… /);
  });

  test('PX4 short points stand in two columns where that saves slides', () => {
    const points = Array.from({ length: 18 }, (_, index) => `Ord ${index}`);
    const { of } = parts(testMeeting([{ themes: [{ title: 'Tid', points }] }]));
    const slide = of('slides').at(-1)!;
    const [left, right] = all(slide.xml, 'p:sp').filter((shape) =>
      /^[12]$/.test(all(shape, 'p:ph')[0]!.getAttribute('idx')!),
    );
    expect([all(left!, 'a:p').length, all(right!, 'a:p').length]).toEqual([9, 9]);
  });

  test('PX5 what is ours has a colour of the theme, what people wrote has none', () => {
    const { of } = parts(workshop());
    const runs = of('slides').flatMap(({ xml }) => all(xml, 'p:sp').flatMap((shape) => all(shape, 'a:r')));
    const [ours, theirs] = [true, false].map((coloured) =>
      runs.filter((run) => all(run, 'a:schemeClr').length > 0 === coloured).map(textOf),
    ) as [string[], string[]];
    for (const text of ['1 ', ' (2 av 2)', ' ×2', ' · sitat', 'Også: ']) expect(ours).toContain(text);
    for (const text of ['Voksne som har tid', 'Hilse på alle ved navn hver morgen']) {
      expect(theirs).toContain(text);
      expect(ours).not.toContain(text);
    }
  });

  test('PX6 a quote stands with its theme and among the quotes, and among the former alone in a file of quotes', () => {
    const shown = (input: ExportInput) => {
      const file = parts(input);
      const names = new Map(
        file.of('slideLayouts').map(({ path, xml }) => [path, all(xml, 'p:cSld')[0]!.getAttribute('name')]),
      );
      return file
        .of('slides')
        .filter(({ xml }) => textOf(xml).includes('Slippe å fortelle alt på nytt'))
        .map((slide) => names.get(targetOf(slide, 'slideLayout')!));
    };
    expect(shown(workshop())).toEqual(['Undertemaer', 'Sitater']);
    expect(shown({ ...workshop(), options: { points: 'quotes' } })).toEqual(['Undertemaer med det vi hørte']);
  });

  test('PX10 line ends of whatever kind are line breaks, what XML cannot hold is replaced', () => {
    const text = 'a\nb\r\nc\rd\ve\ff\u0085g\u2028h\u2029i\u0001j\ufffek';
    const [paragraph] = parts(testMeeting([{ unsorted: [text] }]))
      .of('slides')
      .flatMap(({ xml }) => all(xml, 'a:p'))
      .filter((each) => all(each, 'a:br').length > 0);
    expect(all(paragraph!, 'a:br').length).toBe(8);
    expect(textOf(paragraph!)).toBe('abcdefghi\ufffdj\ufffdk');
  });

  test('PX7 what the group wrote stands in the notes, behind the number that the point has', () => {
    const { of } = parts(workshop());
    const noted = of('slides').filter((slide) => targetOf(slide, 'notesSlide') !== undefined);
    const notes = new Map(of('notesSlides').map((each) => [each.path, each]));
    const worded = noted.find((slide) => textOf(slide.xml).includes('Helsesykepleier på chat på kveldstid1'))!;
    const note = notes.get(targetOf(worded, 'notesSlide')!)!;
    expect(textOf(note.xml)).toBe('1 Gruppa skrev: Chat på kveldstid');
    expect(targetOf(note, 'slide')).toBe(worded.path);
    expect(targetOf(note, 'notesMaster')).toBe('ppt/notesMasters/notesMaster1.xml');
    expect(notes.size).toBe(noted.length);
  });

  test('PX8 language on every run, title first, marked table heads, alternative texts, decoration marked as such', () => {
    for (const [language, locale] of [
      ['nb', 'nb-NO'],
      ['nn', 'nn-NO'],
      ['en', 'en-GB'],
    ] as const) {
      const { of, parsed } = parts({ ...workshop(LOOK), language });
      for (const { xml } of [...of('slides'), ...of('slideLayouts'), ...of('slideMasters'), ...of('notesSlides')]) {
        const runs = ['a:rPr', 'a:endParaRPr'].flatMap((name) => all(xml, name));
        expect(runs.filter((run) => run.getAttribute('lang') !== locale)).toEqual([]);
        expect(all(xml, 'a:r').filter((run) => all(run, 'a:rPr').length === 0)).toEqual([]);
        const pictures = all(xml, 'p:pic').flatMap((picture) => all(picture, 'p:cNvPr'));
        for (const picture of pictures) expect(picture.getAttribute('descr')).toMatch(/Fjordvik kommune$/);
        const bars = all(xml, 'p:sp').filter((shape) => all(shape, 'p:ph').length === 0);
        for (const bar of bars) expect(all(bar, 'adec:decorative')[0]?.getAttribute('val')).toBe('1');
      }
      for (const { xml } of of('slides')) {
        expect(all(xml, 'p:ph')[0]!.getAttribute('type')).toMatch(/^(title|ctrTitle)$/);
        for (const table of all(xml, 'a:tblPr')) expect(table.getAttribute('firstRow')).toBe('1');
        for (const frame of all(xml, 'p:graphicFrame')) {
          expect(all(frame, 'p:cNvPr')[0]!.getAttribute('descr')).not.toBe('');
        }
      }
      expect(all(parsed.get('docProps/core.xml')!, 'dc:language')[0]!.textContent).toBe(locale);
    }
  });

  test('PX9 the organiser’s colour is the first accent, a readable shade of it the second, and the logo is on the master', () => {
    const { parsed, of, files } = parts(workshop(LOOK));
    const colour = (tag: string) =>
      `#${all(all(parsed.get('ppt/theme/theme1.xml')!, `a:${tag}`)[0]!, 'a:srgbClr')[0]!.getAttribute('val')!}`;
    expect(colour('accent1')).toBe('#FFD500');
    for (const ground of ['lt1', 'lt2']) {
      for (const ink of ['dk1', 'dk2', 'accent2']) {
        expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
      }
    }
    const [master] = of('slideMasters');
    expect(files[targetOf(master!, 'image')!]).toEqual(PNG);
  });

  test('PX9 EX22 a logo that is no picture is said to be missing, on the first slide', () => {
    for (const bytes of [new Uint8Array(), PNG.slice(0, 40), Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 2])]) {
      const { of, notes, files } = parts(workshop({ ...LOOK, logo: { bytes, type: 'image/png' } }));
      expect(notes).toEqual(['logo-unreadable']);
      expect(textOf(of('slides')[0]!.xml)).toContain('Logoen kunne ikke leses');
      expect(Object.keys(files).filter((path) => path.includes('media'))).toEqual([]);
    }
  });

  test('PX11 follow-ups stand in a table that names what each is about', () => {
    const rows = parts(workshop())
      .of('slides')
      .flatMap(({ xml }) => all(xml, 'a:tr'))
      .map((row) => all(row, 'a:tc').map(textOf));
    expect(rows).toContainEqual(['Gjelder', 'Status', 'Hva', 'Ansvarlig', 'Frist']);
    expect(rows).toContainEqual([
      '2.2 Dele det vi vet',
      'Neste',
      'Ett samtykkeskjema er ute på høring hos tjenestene.',
      'Personvernombudet',
      '1. juni 2031',
    ]);
    expect(rows.find(([about]) => about === 'Varm stue ved bussterminalen')?.[1]).toBe('Blir ikke gjort');
  });

  test('PX12 ids are unique in a part, every relationship leads to a part, and every part has a type', () => {
    for (const input of [workshop(LOOK), TWICE, testMeeting([])]) {
      const { files, parsed } = parts(input);
      const overrides = all(parsed.get('[Content_Types].xml')!, 'Override').map((each) =>
        each.getAttribute('PartName'),
      );
      for (const xml of parsed.values()) {
        const ids = all(xml, 'p:cNvPr').map((shape) => shape.getAttribute('id'));
        expect(new Set(ids).size).toBe(ids.length);
        const relations = all(xml, 'Relationship');
        for (const each of relations) expect(files).toHaveProperty([each.getAttribute('Target')!.slice(1)]);
        expect(new Set(relations.map((each) => each.getAttribute('Id'))).size).toBe(relations.length);
        for (const body of all(xml, 'p:txBody')) expect(all(body, 'a:p').length).toBeGreaterThan(0);
      }
      const typed = [...parsed.keys()].filter((path) => path.endsWith('.xml') && !path.startsWith('['));
      expect(new Set(overrides)).toEqual(new Set(typed.map((path) => `/${path}`)));
      expect(overrides.length).toBe(typed.length);
      const slides = all(parsed.get('ppt/presentation.xml')!, 'p:sldId').map((slide) => slide.getAttribute('id'));
      const inSections = all(parsed.get('ppt/presentation.xml')!, 'p14:sldId').map((slide) => slide.getAttribute('id'));
      expect(inSections).toEqual(slides);
    }
  });
});
