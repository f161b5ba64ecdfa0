export { exportMeeting } from './export-meeting.ts';
export {
  EXPORT_FORMATS,
  EXPORT_OPTIONS,
  type ExportAgendaRow,
  type ExportedFile,
  type ExportFollowUp,
  type ExportFormat,
  type ExportInput,
  type ExportLook,
  type ExportNote,
  type ExportOptions,
  type ExportPoll,
  type ExportQuestion,
} from './export-input.ts';
export { joinSlide, type JoinSlideInput } from './join-slide/join-slide.ts';
export { RECORD_VERSION, type MeetingRecord } from './meeting-record.ts';
export { publishedPage, type PublishedFrame } from './published-page.ts';
export { recordOf } from './record-of.ts';
export type { ExportDocument, Writer, Written } from './writer.ts';
export type { ImportRefusal } from './whole/file-reader.ts';
export { pollSettings } from './whole/poll-settings.ts';
export { readMeetingFile, type ReadFile } from './whole/read-meeting-file.ts';
export { wholeBoard, type HouseIds } from './whole/whole-board.ts';
export type { WholeMeeting, WholeQuestion } from './whole/whole-meeting.ts';
export type { WholeKeywords, WholeOpen, WholePoll } from './whole/whole-poll.ts';
export { wholeMeeting, type WholeInput, type WholeQuestionInput } from './whole/whole-of.ts';
