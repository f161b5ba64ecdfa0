import { exportMeeting, type ExportFormat } from '@stikkord/exports';
import { readBack } from '@stikkord/exports/read-back';
import { pointId, summarise } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { EXPORT_FORMATS } from '@stikkord/protocol';
import { heldBy } from './held-by.ts';

/** What a workshop file can have people say: all but NUL, line breaks that Enter makes, and halves of characters. */
const SAID = [
  '=cmd()',
  '\u0007bjelle',
  'ned\u000bned',
  'a\u2028b',
  'c\u0085d',
  '👩‍👩‍👧 שלום',
  '\ufeffførst',
  ' til slutt ',
];

test.each(EXPORT_FORMATS)(
  'EX6 %s gives back what was said, but for what the SPEC names',
  async (format: ExportFormat) => {
    const points = SAID.map((text, index) => ({
      id: pointId('g', 's', `p${index}`),
      text,
      group: 'g',
      section: 's',
      deleted: false,
    }));
    const file = await exportMeeting(
      {
        title: 'Prøve',
        date: '2031-03-14',
        language: 'nb',
        groups: 1,
        questions: [
          {
            prompt: 'Hva?',
            sections: [{ id: 's', title: '' }],
            summary: summarise({ themes: new Map(), placements: new Map(), marks: new Map() }, points),
          },
        ],
      },
      format,
    );
    const bytes = typeof file.body === 'string' ? new TextEncoder().encode(file.body) : file.body;
    const [question] = (await readBack(format, bytes)).questions;
    const read = question!.unsorted.map(({ text }) => text).toSorted();
    expect(read).toEqual(SAID.map((text) => heldBy(format, text)).toSorted());
  },
);
