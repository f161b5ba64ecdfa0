/** Ids of styles. Those that Word knows by name are shown in its own language; the rest have names in the meeting's. */
export const STYLE = {
  title: 'Title',
  subtitle: 'Subtitle',
  question: 'Heading1',
  theme: 'Heading2',
  subTheme: 'Heading3',
  tableTitle: 'Caption',
  /** Headings before the questions. */
  front: 'FrontHeading',
  /** Headings of ours, which have no number. */
  unnumbered: 'HeadingUnnumbered',
  /** Themes without a number: the bucket for the rest. */
  otherTheme: 'ThemeUnnumbered',
  otherSubTheme: 'SubThemeUnnumbered',
  kicker: 'Kicker',
  counts: 'Counts',
  remark: 'Remark',
  heard: 'Quote',
  point: 'ListBullet',
  quotedPoint: 'ListBulletQuote',
  same: 'ListBullet2',
  besidePoint: 'ListContinue',
  besideSame: 'ListContinue2',
  cell: 'TableText',
  cellHead: 'TableHead',
  number: 'TableNumber',
  numberHead: 'TableNumberHead',
  table: 'StikkordTable',
  /** What a label means, below it. */
  help: 'TableHelp',
  /** Holds a drawing. */
  bar: 'TableBar',
  /** In a bar, and beside a dot. */
  barNumber: 'BarNumber',
  footer: 'Footer',
  header: 'Header',
  strong: 'Strong',
  /** In the stead of a name that nobody gave. */
  unnamed: 'Unnamed',
  /** Behind a point: our words, and people's among them. */
  ours: 'Detail',
  oursSaid: 'DetailText',
  label: 'LeadIn',
} as const;
