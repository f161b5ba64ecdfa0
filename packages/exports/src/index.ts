export { exportMeeting } from './export-meeting.ts';
export {
  EXPORT_FORMATS,
  type ExportAgendaRow,
  type ExportedFile,
  type ExportFormat,
  type ExportInput,
  type ExportQuestion,
} from './export-input.ts';
export { RECORD_VERSION, type MeetingRecord } from './meeting-record.ts';
