/** Every address that a person or a page uses, in one place. */
import type { FileId, MeetingId, QuestionId, SeriesId } from '@stikkord/domain';

/** Pages. */
export const page = {
  join: () => '/',
  meeting: (code: string) => `/m/${code}`,
  group: (code: string, number: number) => `/m/${code}/g/${number}`,
  /** For those who answer polls without being in a group. */
  polls: (code: string) => `/m/${code}/polls`,
  run: (facilitatorKey: string) => `/f/${facilitatorKey}/run`,
  board: (facilitatorKey: string, question: QuestionId) => `/f/${facilitatorKey}/board/${question}`,
  /** All groups on one screen: how it goes, who asks for help, messages, who has answered. */
  groups: (facilitatorKey: string) => `/f/${facilitatorKey}/groups`,
  present: (facilitatorKey: string, question: QuestionId) => `/f/${facilitatorKey}/present/${question}`,
  projector: (projectorKey: string) => `/p/${projectorKey}`,
  organiser: () => '/organiser',
  meetingPlan: (meeting: MeetingId) => `/organiser/${meeting}`,
  /** Files, the public page and follow-ups. */
  after: (meeting: MeetingId) => `/organiser/${meeting}/after`,
  series: (series: SeriesId) => `/organiser/series/${series}`,
  /** What a meeting's organiser has published. */
  published: (address: string) => `/s/${address}`,
  /** What became of a group's points. */
  receipt: (key: string) => `/r/${key}`,
  setUp: (key: string) => `/setup/${key}`,
} as const;

/** The API. `as` says in which of its roles a browser asks; the cookie of that role is looked at and no other. */
export const api = {
  auth: '/api/auth',
  setUp: '/api/setup',
  me: '/api/me',
  meetings: '/api/meetings',
  meeting: (meeting: MeetingId) => `/api/meetings/${meeting}`,
  restoreMeeting: (meeting: MeetingId) => `/api/meetings/${meeting}/restore`,
  plan: (meeting: MeetingId) => `/api/meetings/${meeting}/plan`,
  /** PUT: in which series it is, and which meeting it follows. */
  meetingSeries: (meeting: MeetingId) => `/api/meetings/${meeting}/series`,
  /** What its boards say now. */
  outcome: (meeting: MeetingId) => `/api/meetings/${meeting}/outcome`,
  followUps: (meeting: MeetingId) => `/api/meetings/${meeting}/follow-ups`,
  /** GET, PUT (publish, anew too), DELETE (withdraw). */
  publicPage: (meeting: MeetingId) => `/api/meetings/${meeting}/public`,
  /** POST: a meeting from its JSON file. */
  importMeeting: '/api/meetings/import',
  allSeries: '/api/series',
  oneSeries: (series: SeriesId) => `/api/series/${series}`,
  restoreSeries: (series: SeriesId) => `/api/series/${series}/restore`,
  look: '/api/look',
  /** GET, PUT, DELETE: the list that divides people into groups. */
  list: (meeting: MeetingId) => `/api/meetings/${meeting}/list`,
  /** POST: a file for a material, as it is; checked and cleaned. */
  files: (meeting: MeetingId) => `/api/meetings/${meeting}/files`,
  /** GET: a material's file, for those who may see the material. */
  file: (meeting: MeetingId, file: FileId, as: PageRole) => `/api/m/${meeting}/files/${file}?as=${as}`,
  /** GET, POST: plans that one begins new meetings from. */
  templates: '/api/templates',
  /** DELETE; PUT: its title, or that it stands again. */
  template: (template: string) => `/api/templates/${template}`,
  /** GET, POST: a copy that simulated groups fill; DELETE: it is thrown away. */
  rehearsal: (meeting: MeetingId) => `/api/meetings/${meeting}/rehearsal`,
  lastTime: (meeting: MeetingId, as: PageRole) => `/api/m/${meeting}/last-time?as=${as}`,
  /** Themes of earlier meetings that can be carried over to a board. */
  carriable: (meeting: MeetingId) => `/api/m/${meeting}/carriable`,
  receipt: (key: string) => `/api/receipts/${key}`,
  join: '/api/join',
  group: (meeting: MeetingId) => `/api/m/${meeting}/group`,
  signal: (meeting: MeetingId) => `/api/m/${meeting}/signal`,
  /** GET: one's own answer; PUT: it is this from now on; DELETE: it is withdrawn. As a participant. */
  entry: (meeting: MeetingId, question: QuestionId) => `/api/m/${meeting}/entries/${question}`,
  enter: '/api/enter',
  /** DELETE: this device is no participant of the meeting any more. */
  visit: (meeting: MeetingId) => `/api/m/${meeting}/visit`,
  run: (meeting: MeetingId) => `/api/m/${meeting}/run`,
  /** POST: agenda rows and groups, by a facilitator. */
  room: (meeting: MeetingId) => `/api/m/${meeting}/room`,
  /** POST: draws a group for somebody who has none. */
  draw: (meeting: MeetingId) => `/api/m/${meeting}/draw`,
  /** POST: finds one's group by the name or code on the list. */
  findGroup: (meeting: MeetingId) => `/api/m/${meeting}/find-group`,
  /** GET: a slide (pptx) with code, QR and address, for one's own slides. */
  joinSlide: (meeting: MeetingId) => `/api/m/${meeting}/join-slide`,
  /** POST: drafts of themes from the address in `ai` of the facilitators' feed. */
  drafts: (meeting: MeetingId) => `/api/m/${meeting}/drafts`,
  export: (meeting: MeetingId, format: ExportFormat, query: ExportQuery = {}) =>
    `/api/m/${meeting}/export/${format}${exportSearch(query)}`,
  /** `question`: a projector's page may ask for the summary of one, whatever the hall sees. */
  live: (meeting: MeetingId, as: PageRole, question?: QuestionId) =>
    `/live/${meeting}?as=${as}${question === undefined ? '' : `&question=${question}`}`,
  /** y-websocket adds `/<document name>`; `as`, `v` and `pen` go in its `params`. */
  sync: (meeting: MeetingId) => `/sync/${meeting}`,
} as const;

/** In which role a page connects. An organiser's session counts as facilitator of own meetings. */
export type PageRole = 'participant' | 'facilitator' | 'projector';
export const PAGE_ROLES: readonly PageRole[] = ['participant', 'facilitator', 'projector'];

export type ExportFormat = 'pptx' | 'docx' | 'pdf' | 'html' | 'md' | 'csv' | 'xlsx' | 'json';
/** In the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = ['pptx', 'docx', 'pdf', 'html', 'md', 'csv', 'xlsx', 'json'];
/** The header with what is missing in a file: ids, joined by commas. */
export const FILE_NOTES = 'stikkord-notes';

/** What shall be in a file. What isn't said is as usual: all questions in one file, all points, agenda and follow-ups, no group names. */
export interface ExportQuery {
  readonly question?: QuestionId | undefined;
  /** `question`: a zip of one file for each. */
  readonly per?: 'question' | undefined;
  readonly points?: 'quotes' | undefined;
  readonly agenda?: false | undefined;
  readonly followUps?: false | undefined;
  readonly groupNames?: true | undefined;
}

function exportSearch({ question, per, points, agenda, followUps, groupNames }: ExportQuery): string {
  const search = new URLSearchParams();
  if (question !== undefined) search.set('question', question);
  if (per !== undefined) search.set('per', per);
  if (points !== undefined) search.set('points', points);
  if (agenda === false) search.set('agenda', 'no');
  if (followUps === false) search.set('follow-ups', 'no');
  if (groupNames === true) search.set('groups', 'yes');
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
