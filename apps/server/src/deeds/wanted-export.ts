import type { QuestionId } from '@stikkord/domain';
import type { ExportFormat } from '@stikkord/protocol';
import type { WantedExport } from './read-meeting.ts';

/** As the address says it; what it doesn't say is as usual. */
export interface ExportWish {
  readonly question?: QuestionId | undefined;
  readonly points?: 'quotes' | undefined;
  readonly agenda?: 'no' | undefined;
  readonly 'follow-ups'?: 'no' | undefined;
  readonly groups?: 'yes' | undefined;
}

/** What is to be in a file. A JSON file with group names that leaves nothing out is the whole meeting, and can be brought in again. */
export function wantedExport(
  format: ExportFormat,
  per: 'meeting' | 'question',
  { question, points, agenda, 'follow-ups': followUps, groups }: ExportWish,
): WantedExport {
  const options = {
    groupNames: groups === 'yes',
    points: points ?? ('all' as const),
    agenda: agenda !== 'no',
    followUps: followUps !== 'no',
  };
  const all =
    question === undefined && per === 'meeting' && points === undefined && options.agenda && options.followUps;
  return {
    questions: question === undefined ? null : [question],
    options,
    whole: format === 'json' && options.groupNames && all,
  };
}
