/**
 * The slide layouts: what placeholders each has, where they stand and how their text is set. The one place for geometry:
 * the layouts' XML and the paging of texts are both made from it. Points (1/72 inch) everywhere; a slide is 960 × 540.
 */
export const SLIDE = { width: 960, height: 540 } as const;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a level of a placeholder's list is set. */
export interface Level {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  /** From the theme; the text's own colour if not given. */
  readonly colour?: 'accent2' | 'tx2';
  /** Left edge of the text; a bullet hangs `hang` before it. */
  readonly left: number;
  readonly hang: number;
  readonly bullet: '•' | '–' | null;
  readonly before: number;
}

export type PlaceholderKey =
  | 'title'
  | 'kicker'
  | 'body'
  | 'second'
  | 'counts'
  | 'lead'
  | 'note'
  | 'table'
  | 'chart'
  | 'footer'
  | 'number';

export interface Placeholder {
  readonly key: PlaceholderKey;
  readonly box: Box;
  readonly levels: readonly Level[];
  readonly anchor: 't' | 'ctr' | 'b';
  /** Room between the box and its text: left and right, top and bottom. */
  readonly inset?: readonly [number, number];
  /** Filled with the theme's light tint. */
  readonly tinted?: true;
}

export type LayoutKey =
  | 'title'
  | 'question'
  | 'points'
  | 'points-lead'
  | 'columns'
  | 'columns-lead'
  | 'sub-themes'
  | 'sub-themes-lead'
  | 'text'
  | 'quotes'
  | 'table'
  | 'chart'
  | 'field'
  | 'numbers';

export interface Layout {
  readonly key: LayoutKey;
  /** As the format knows them. */
  readonly type: 'title' | 'secHead' | 'obj' | 'twoObj' | 'tbl' | 'cust';
  readonly placeholders: readonly Placeholder[];
}

const LEFT = 64;
const WIDTH = 836;
const BODY_TOP = 138;
const BODY_BOTTOM = 486;
const LEAD_HEIGHT = 66;
const GAP = 16;
const GUTTER = 36;

function level(size: number, change: Partial<Level> = {}): Level {
  return { size, left: 0, hang: 0, bullet: null, before: 0, ...change };
}

const POINT = level(20, { left: 20, hang: 20, bullet: '•', before: 7 });
const LAID_ON = level(18, { left: 44, hang: 18, bullet: '–', before: 3 });
const PLAIN = level(20, { before: 8 });

/** Levels of a list of points: the point, and what is laid on it. The deeper ones are for whoever edits on. */
export const POINT_LEVELS: readonly Level[] = [POINT, LAID_ON, { ...LAID_ON, left: 66 }];
/** As `POINT_LEVELS`, below a sub-theme's heading; the last is what was heard of the sub-theme. */
const SUB_THEME_LEVELS: readonly Level[] = [
  level(20, { bold: true, colour: 'accent2', before: 16 }),
  POINT,
  LAID_ON,
  level(18, { italic: true, before: 3 }),
];
const TEXT_LEVELS: readonly Level[] = [PLAIN, { ...POINT, left: 20 }];
const QUOTE_LEVELS: readonly Level[] = [level(24, { before: 22 }), level(18, { colour: 'tx2', before: 4 })];

export const TITLE: Placeholder = {
  key: 'title',
  box: { x: LEFT, y: 18, width: WIDTH, height: 80 },
  levels: [level(30, { bold: true })],
  anchor: 'b',
};
export const BODY: Placeholder = {
  key: 'body',
  box: { x: LEFT, y: BODY_TOP, width: WIDTH, height: BODY_BOTTOM - BODY_TOP },
  levels: POINT_LEVELS,
  anchor: 't',
};
export const NUMBER: Placeholder = {
  key: 'number',
  box: { x: LEFT, y: 502, width: 44, height: 18 },
  levels: [level(12, { colour: 'tx2' })],
  anchor: 'ctr',
};
export const FOOTER: Placeholder = {
  key: 'footer',
  box: { x: LEFT + 44, y: 502, width: 560, height: 18 },
  levels: [level(12, { colour: 'tx2' })],
  anchor: 'ctr',
};
/** Where the logo may stand: it is fitted into this, to the right. */
export const LOGO_BOX: Box = { x: 740, y: 494, width: 160, height: 34 };

const COUNTS: Placeholder = {
  key: 'counts',
  box: { x: LEFT, y: 102, width: WIDTH, height: 26 },
  levels: [level(18, { colour: 'tx2' })],
  anchor: 't',
};
export const LEAD: Placeholder = {
  key: 'lead',
  box: { x: LEFT, y: BODY_TOP, width: WIDTH, height: LEAD_HEIGHT },
  levels: [level(20)],
  anchor: 'ctr',
  inset: [16, 8],
  tinted: true,
};

/** Sentences that belong to a chart, above it. */
const NOTE: Placeholder = {
  key: 'note',
  box: { x: LEFT, y: BODY_TOP - 4, width: WIDTH, height: 24 },
  levels: [level(18, { colour: 'tx2', before: 0 })],
  anchor: 't',
};
/** How wide the picture of a field is: the list of what is in it stands beside. */
const FIELD_WIDTH = 470;

function body(levels: readonly Level[], lead = false, change: Partial<Placeholder> = {}): Placeholder {
  const y = lead ? BODY_TOP + LEAD_HEIGHT + GAP : BODY_TOP;
  return { ...BODY, levels, box: { ...BODY.box, y, height: BODY_BOTTOM - y }, ...change };
}

function columns(lead: boolean): Placeholder[] {
  const whole = body(POINT_LEVELS, lead);
  const width = (WIDTH - GUTTER) / 2;
  return [
    { ...whole, box: { ...whole.box, width } },
    { ...whole, key: 'second', box: { ...whole.box, width, x: LEFT + width + GUTTER } },
  ];
}

const FOOT: readonly Placeholder[] = [NUMBER, FOOTER];

export const LAYOUTS: Readonly<Record<LayoutKey, Layout>> = {
  title: {
    key: 'title',
    type: 'title',
    placeholders: [
      {
        key: 'title',
        box: { x: 120, y: 96, width: 760, height: 220 },
        levels: [level(44, { bold: true })],
        anchor: 'b',
      },
      {
        key: 'body',
        box: { x: 120, y: 334, width: 760, height: 170 },
        levels: [level(22, { colour: 'tx2', before: 6 })],
        anchor: 't',
      },
    ],
  },
  question: {
    key: 'question',
    type: 'secHead',
    placeholders: [
      {
        key: 'title',
        box: { x: 120, y: 84, width: 760, height: 206 },
        levels: [level(36, { bold: true })],
        anchor: 'b',
      },
      {
        key: 'kicker',
        box: { x: 120, y: 48, width: 760, height: 30 },
        levels: [level(20, { bold: true, colour: 'accent2' })],
        anchor: 'b',
      },
      {
        key: 'body',
        box: { x: 120, y: 304, width: 760, height: 182 },
        levels: [level(20, { before: 6 })],
        anchor: 't',
      },
      ...FOOT.map((each) => ({ ...each, box: { ...each.box, x: each.box.x + 120 - LEFT } })),
    ],
  },
  points: { key: 'points', type: 'obj', placeholders: [TITLE, COUNTS, body(POINT_LEVELS), ...FOOT] },
  'points-lead': {
    key: 'points-lead',
    type: 'cust',
    placeholders: [TITLE, COUNTS, LEAD, body(POINT_LEVELS, true), ...FOOT],
  },
  columns: { key: 'columns', type: 'twoObj', placeholders: [TITLE, COUNTS, ...columns(false), ...FOOT] },
  'columns-lead': { key: 'columns-lead', type: 'cust', placeholders: [TITLE, COUNTS, LEAD, ...columns(true), ...FOOT] },
  'sub-themes': { key: 'sub-themes', type: 'cust', placeholders: [TITLE, COUNTS, body(SUB_THEME_LEVELS), ...FOOT] },
  'sub-themes-lead': {
    key: 'sub-themes-lead',
    type: 'cust',
    placeholders: [TITLE, COUNTS, LEAD, body(SUB_THEME_LEVELS, true), ...FOOT],
  },
  text: { key: 'text', type: 'cust', placeholders: [TITLE, body(TEXT_LEVELS), ...FOOT] },
  quotes: { key: 'quotes', type: 'cust', placeholders: [TITLE, body(QUOTE_LEVELS), ...FOOT] },
  table: {
    key: 'table',
    type: 'tbl',
    placeholders: [TITLE, COUNTS, { ...BODY, key: 'table' }, ...FOOT],
  },
  chart: {
    key: 'chart',
    type: 'cust',
    placeholders: [
      TITLE,
      COUNTS,
      NOTE,
      { ...BODY, key: 'table' },
      { ...BODY, key: 'chart', box: { ...BODY.box, x: LEFT + WIDTH / 2, width: WIDTH / 2 } },
      ...FOOT,
    ],
  },
  field: {
    key: 'field',
    type: 'cust',
    placeholders: [
      TITLE,
      COUNTS,
      { ...BODY, key: 'chart', box: { ...BODY.box, width: FIELD_WIDTH } },
      {
        ...BODY,
        key: 'second',
        levels: [level(20, { before: 5 })],
        box: { ...BODY.box, x: LEFT + FIELD_WIDTH + GUTTER, width: WIDTH - FIELD_WIDTH - GUTTER },
      },
      ...FOOT,
    ],
  },
  numbers: {
    key: 'numbers',
    type: 'cust',
    placeholders: [TITLE, COUNTS, { ...BODY, key: 'table' }, ...FOOT],
  },
};

/** Room for what was heard, so high that the points below it still have most of the slide. */
export const LEAD_HEIGHT_MAX = 166;

/** How much further down the points begin where what was heard takes so high a box. */
export function leadShift(height: number): number {
  return Math.max(0, height - LEAD_HEIGHT);
}

/** The placeholder of a layout, with the size of the room that its text has. */
export function roomOf(layout: LayoutKey, key: PlaceholderKey): Placeholder & { readonly text: Box } {
  const placeholder = LAYOUTS[layout].placeholders.find((each) => each.key === key);
  if (placeholder === undefined) throw new Error(`The layout ${layout} has no ${key}`);
  const { box, inset = [0, 0] } = placeholder;
  const [side, top] = inset;
  return {
    ...placeholder,
    text: { x: box.x + side, y: box.y + top, width: box.width - side * 2, height: box.height - top * 2 },
  };
}
