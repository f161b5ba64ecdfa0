import { AlignmentType, LevelFormat, LevelSuffix, type INumberingOptions } from 'docx';
import type { LookColours } from '../print/look-colours.ts';

export const NUMBERING = { headings: 'headings', points: 'points' } as const;

/** Themes are numbered by Word itself, anew under each question, and points are real lists: both follow when someone edits. */
export function docxNumbering({ accent, quiet }: LookColours): INumberingOptions {
  const number = { run: { color: accent.slice(1), bold: true }, paragraph: { indent: { left: 0, hanging: 0 } } };
  const bullet = (left: number) => ({
    run: { color: quiet.slice(1) },
    paragraph: { indent: { left: left * 20, hanging: 260 } },
  });
  return {
    config: [
      {
        reference: NUMBERING.headings,
        levels: [
          { level: 0, format: LevelFormat.NONE, text: '', suffix: LevelSuffix.NOTHING, style: { style: 'Heading1' } },
          {
            level: 1,
            format: LevelFormat.DECIMAL,
            text: '%2',
            suffix: LevelSuffix.SPACE,
            style: { ...number, style: 'Heading2' },
          },
          {
            level: 2,
            format: LevelFormat.DECIMAL,
            text: '%2.%3',
            suffix: LevelSuffix.SPACE,
            style: { ...number, style: 'Heading3' },
          },
        ],
      },
      {
        reference: NUMBERING.points,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            style: { ...bullet(18), style: 'ListBullet' },
          },
          {
            level: 1,
            format: LevelFormat.BULLET,
            text: '–',
            alignment: AlignmentType.LEFT,
            style: { ...bullet(36), style: 'ListBullet2' },
          },
        ],
      },
    ],
  };
}
