import { describe, expect, test } from 'vitest';
import { ALT_MAX, RICH_BLOCKS_MAX, RICH_RUNS_MAX, RICH_TEXT_MAX } from './limits.ts';
import { contentRefused, isWebAddress, richTextRefused } from './material-refused.ts';
import { materialShown, readableMaterial } from './material-shown.ts';
import type { Material, MaterialContent, RichBlock } from './material.ts';
import type { Meeting } from './meeting.ts';
import { plainText } from './plain-text.ts';
import { planned, type PlanCommand } from './plan-commands.ts';
import type { Plan } from './plan.ts';
import type { RunCommand } from './run-commands.ts';
import { NEW_RUN, type Run } from './run.ts';
import { goOn, material, refusal, ROOM, start } from './testing-room.ts';
import { facilitator, nobody, organiser, participant, projector } from './testing.ts';

const IMAGE: MaterialContent = { kind: 'image', file: 'f1', width: 800, height: 600, alt: 'Et hus' };
const go = (plan: Plan, ...commands: RunCommand[]): Run => goOn(plan, NEW_RUN, commands);
const block = (text: string, kind: RichBlock['kind'] = 'paragraph'): RichBlock => ({ kind, runs: [{ text }] });
const show = (id: string, shown: boolean | null): RunCommand => ({ do: 'show-material', material: id, shown });

describe('material', () => {
  const [ofRow, , ofQuestion, ofNothing] = ROOM.materials as readonly [Material, Material, Material, Material];

  test('MT1 it is seen once its question has been opened or its row was begun, or as a facilitator says', () => {
    const seen = (run: Run): boolean[] => [ofRow, ofQuestion, ofNothing].map((each) => materialShown(ROOM, run, each));
    expect(seen(NEW_RUN)).toEqual([false, false, false]);
    expect(seen(go(ROOM, { do: 'go-to', agendaItem: 'a1' }))).toEqual([true, false, false]);
    const opened = [{ do: 'open', question: 'q1', closesAt: null } as const, { do: 'close', question: 'q1' } as const];
    expect(seen(go(ROOM, ...opened)), 'it stays').toEqual([false, true, false]);
    expect(seen(go(ROOM, ...opened, show('m3', false), show('m4', true)))).toEqual([false, false, true]);
    expect(seen(go(ROOM, ...opened, show('m3', false), show('m3', null)))).toEqual([false, true, false]);
    expect(refusal(ROOM, NEW_RUN, show('none', true))).toBe('unknown-material');
  });
  test('MT1 nothing is seen that is deleted, or that belongs to what is', () => {
    const run = go(ROOM, start('a1'), show('m1', null), { do: 'open', question: 'q1', closesAt: null });
    const without = (kind: 'agenda' | 'question', id: string): Plan => {
      const decision = planned(ROOM, { do: 'delete', kind, id });
      return decision.ok ? decision.plan : ROOM;
    };
    expect(materialShown(ROOM, run, ofRow)).toBe(true);
    expect(materialShown(without('agenda', 'a1'), run, ofRow)).toBe(false);
    expect(materialShown(without('question', 'q1'), run, ofQuestion)).toBe(false);
    expect(materialShown(ROOM, run, { ...ofRow, deleted: true })).toBe(false);
    const unwritten = { ...ofRow, content: { kind: 'text', text: [{ kind: 'paragraph', runs: [] }] } } as const;
    expect(materialShown(ROOM, run, unwritten), 'nobody has written it yet').toBe(false);
  });
  test('MT2 a file is fetched by whoever may see a material that names it', () => {
    const plan = { ...ROOM, materials: [material('m1', { agendaItem: 'a1', content: IMAGE }), ofNothing] };
    const meeting = (run: Run): Meeting => ({
      id: 'm1',
      owner: 'u1',
      code: '12345678',
      facilitatorKey: 'f',
      projectorKey: 'p',
      plan,
      run,
      deleted: false,
      series: null,
      previous: null,
      rehearsalOf: null,
    });
    const all = [organiser, facilitator, participant, projector, nobody, { ...participant, meeting: 'm2' }];
    const may = (of: Meeting, file = 'f1'): boolean[] => all.map((actor) => readableMaterial(actor, file, of) !== null);
    expect(may(meeting(NEW_RUN))).toEqual([true, true, false, false, false, false]);
    expect(may(meeting(go(plan, start('a1'))))).toEqual([true, true, true, true, false, false]);
    const onStage = go(plan, { do: 'show', stage: { view: 'material', material: 'm1' } });
    expect(may(meeting(onStage)), 'in the hall, and on no phone').toEqual([true, true, false, true, false, false]);
    expect(may(meeting(go(plan, start('a1'))), 'f2'), 'no file of the organiser’s other meetings').toEqual(
      Array(6).fill(false),
    );
    expect(may({ ...meeting(go(plan, start('a1'))), deleted: true })).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
  test('RN6 MT1 the hall is turned to a material that stands', () => {
    expect(go(ROOM, { do: 'show', stage: { view: 'material', material: 'm2' } }).stage).toEqual({
      view: 'material',
      material: 'm2',
    });
    expect(refusal(ROOM, NEW_RUN, { do: 'show', stage: { view: 'material', material: 'none' } })).toBe(
      'unknown-material',
    );
  });
  test('MT3 rich text keeps within limits, which are said', () => {
    expect(richTextRefused([block('Hei'), block('Nei', 'item')])).toBeNull();
    expect(richTextRefused(Array.from({ length: RICH_BLOCKS_MAX + 1 }, () => block('')))).toBe('too-many');
    expect(richTextRefused([{ kind: 'paragraph', runs: Array(RICH_RUNS_MAX + 1).fill({ text: '' }) }])).toBe(
      'too-many',
    );
    expect(richTextRefused([block('x'.repeat(RICH_TEXT_MAX)), block('x')])).toBe('text-too-long');
    const link = { text: 'x', href: `https://a.no/${'x'.repeat(1900)}` };
    const linked = (times: number) => richTextRefused([{ kind: 'paragraph', runs: Array(times).fill(link) }]);
    expect([linked(10), linked(11)]).toEqual([null, 'text-too-long']);
    expect(richTextRefused([{ kind: 'paragraph', runs: [{ text: 'her', href: 'javascript:alert(1)' }] }])).toBe(
      'invalid-address',
    );
    expect(contentRefused({ ...IMAGE, alt: 'x'.repeat(ALT_MAX + 1) })).toBe('text-too-long');
    for (const width of [0, -1, 1.5]) expect(contentRefused({ ...IMAGE, width })).toBe('invalid-number');
    expect(contentRefused({ kind: 'pdf', file: 'f1', pages: 0 })).toBe('invalid-number');
    expect(contentRefused({ kind: 'pdf', file: '../f1', pages: 1 })).toBe('unknown-row');
    expect([contentRefused(IMAGE), contentRefused({ kind: 'pdf', file: 'f1', pages: 3 })]).toEqual([null, null]);
  });
  test('MT4 a link leads to a page of the web, and says openly where', () => {
    for (const href of [
      'https://example.org',
      'http://example.org/a?b#c',
      'HTTPS://EXAMPLE.ORG',
      'https://blåbær.example/',
    ])
      expect([href, isWebAddress(href)]).toEqual([href, true]);
    const wrong = [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      ' https://example.org',
      'data:text/html,x',
      '//example.org',
      'example.org',
      'https://',
      'https://bank.example@evil.example/',
      'file:///etc',
      `https://example.org/${'x'.repeat(2000)}`,
    ];
    for (const href of wrong) expect([href, isWebAddress(href)]).toEqual([href, false]);
    expect(contentRefused({ kind: 'link', href: 'javascript:1' })).toBe('invalid-address');
    expect(contentRefused({ kind: 'link', href: '' }), 'not written yet').toBeNull();
  });
  test('MT5 what rich text says can be told in plain lines', () => {
    const steps = [block('Først', 'step'), block('Så', 'step'), block('Mellom'), block('Igjen', 'step')];
    expect(plainText([block('Slik', 'heading'), block('Ett', 'item'), ...steps])).toBe(
      ['Slik', '– Ett', '1. Først', '2. Så', 'Mellom', '1. Igjen'].join('\n'),
    );
    expect(plainText([{ kind: 'paragraph', runs: [{ text: 'Les ' }, { text: 'dette', bold: true }] }])).toBe(
      'Les dette',
    );
    expect(plainText([])).toBe('');
  });
  test('MT6 it belongs to a question or to a row, never to both, and the undo brings back what it was', () => {
    const set = (fields: object): PlanCommand => ({ do: 'set', kind: 'material', id: 'm1', fields });
    const decision = planned(ROOM, set({ question: 'q1' }));
    if (!decision.ok) throw new Error(decision.reason);
    expect(decision.plan.materials[0]).toMatchObject({ question: 'q1', agendaItem: null });
    const back = decision.inverse.reduce((plan, command) => {
      const step = planned(plan, command);
      return step.ok ? step.plan : plan;
    }, decision.plan);
    expect(back).toEqual(ROOM);
    const reason = (command: PlanCommand): string | null => {
      const refused = planned(ROOM, command);
      return refused.ok ? null : refused.reason;
    };
    expect([reason(set({ question: 'none' })), reason(set({ agendaItem: 'none' }))]).toEqual([
      'unknown-row',
      'unknown-row',
    ]);
    expect(reason(set({ content: { kind: 'link', href: 'ftp://x' } }))).toBe('invalid-address');
    expect(reason(set({ title: 'x'.repeat(201) }))).toBe('text-too-long');
    const both = planned(ROOM, {
      do: 'add',
      kind: 'material',
      id: 'm9',
      before: null,
      fields: { question: 'q1', agendaItem: 'a1' },
    });
    expect(both.ok && both.plan.materials.at(-1)).toMatchObject({ question: 'q1', agendaItem: null });
  });
});
