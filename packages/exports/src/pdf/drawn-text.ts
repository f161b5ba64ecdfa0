const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Stands for a character that no font has. */
export const NO_GLYPH = '□';

/** How a text is set: line by line, without what steers the direction, each line from the right kept to itself. */
export interface Drawn {
  readonly lines: readonly string[];
  /** The letters on the page say less than the text, or in another order: the file has to tell the text beside them. */
  readonly differs: boolean;
}

/** `without`: clusters that no font has. */
export function drawnText(text: string, without: readonly string[] = []): Drawn {
  const whole = without.reduce((rest, cluster) => rest.replaceAll(cluster, NO_GLYPH), text);
  const lines = whole
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', '  ')
    .replace(/[^\P{C}\n\u200b-\u200d]/gu, (character) => (/\p{Cf}/u.test(character) ? '' : NO_GLYPH))
    .replace(PILED, '$1')
    .split('\n')
    .map(breakable)
    .map((line) => (FROM_THE_RIGHT.test(line) ? `\u2068${line}\u2069` : line));
  const drawn = lines.join('\n');
  const seen = /[^\s\p{Cf}\p{M}]/u.test(drawn);
  return {
    lines: seen ? lines : [NO_GLYPH],
    differs: !seen || drawn !== text || /\n|^\s|\s\s|\s$|\p{Cf}/u.test(text),
  };
}

/**
 * More marks on one letter than any language writes. The typesetter's memory grows with the square of them: one point of 2,000 would take
 * 30 MB, and a hundred of them the server.
 */
const PILED = /((?:[\p{M}\u200b-\u200d]|\p{Emoji_Modifier}){12})(?:[\p{M}\u200b-\u200d]|\p{Emoji_Modifier})+/gu;

/** What has no place to break, an address or a row of signs, may break anywhere past a line's half. */
function breakable(line: string): string {
  return line.replace(/[^\s\u200b]{40,}/gu, (run) => {
    const clusters = Array.from(CLUSTERS.segment(run), ({ segment }) => segment);
    return clusters.map((cluster, index) => (index > 0 && index % 20 === 0 ? `\u200b${cluster}` : cluster)).join('');
  });
}

const CLUSTERS = new Intl.Segmenter('nb', { granularity: 'grapheme' });
