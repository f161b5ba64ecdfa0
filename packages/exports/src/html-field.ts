import { AXIS_FROM, AXIS_TO } from '@stikkord/domain';
import { htmlText } from './html-text.ts';
import type { AxesRecord } from './poll-record.ts';

/** In the drawing's own units. */
const [LEFT, TOP, SIDE, RADIUS] = [34, 12, 300, 11] as const;

/**
 * EX30. A vote on two scales as a field, where each theme's number in the table stands at its means; those that would lie on one
 * another stand together. For those who see it: the table says all of it.
 */
export function htmlField({ themes }: AxesRecord, [x, y]: readonly [x: string, y: string]): string {
  const marks: { readonly at: { x: number; y: number }; readonly numbers: number[] }[] = [];
  for (const [index, { place }] of themes.entries()) {
    if (place === null) continue;
    const at = { x: LEFT + part(place.x) * SIDE, y: TOP + (1 - part(place.y)) * SIDE };
    const near = marks.find((mark) => Math.hypot(mark.at.x - at.x, mark.at.y - at.y) < 2 * RADIUS);
    if (near) near.numbers.push(index + 1);
    else marks.push({ at, numbers: [index + 1] });
  }
  const steps = Array.from({ length: AXIS_TO - AXIS_FROM + 1 }, (_, index) => AXIS_FROM + index);
  const lines = steps.flatMap((step) => {
    const [across, up] = [rounded(LEFT + part(step) * SIDE), rounded(TOP + (1 - part(step)) * SIDE)];
    return [
      `<path d="M${across} ${TOP}v${SIDE}M${LEFT} ${up}h${SIDE}"/>`,
      `<text x="${across}" y="${TOP + SIDE + 18}">${step}</text><text x="${LEFT - 14}" y="${up + 4}">${step}</text>`,
    ];
  });
  const shown = marks.map(({ at, numbers }) => {
    const width = 2 * RADIUS + 16 * (numbers.length - 1);
    const place = `x="${rounded(at.x - width / 2)}" y="${rounded(at.y - RADIUS)}"`;
    return (
      `<rect ${place} width="${width}" height="${2 * RADIUS}" rx="${RADIUS}"/>` +
      `<text class="mark" x="${rounded(at.x)}" y="${rounded(at.y + 4)}">${numbers.join(', ')}</text>`
    );
  });
  const height = TOP + SIDE + 26;
  return [
    `<div class="field" aria-hidden="true">`,
    `<p class="axis">↑ <bdi>${htmlText(y)}</bdi></p>`,
    `<svg viewBox="0 0 ${LEFT + SIDE + 24} ${height}" focusable="false">${lines.join('')}${shown.join('')}</svg>`,
    `<p class="axis"><bdi>${htmlText(x)}</bdi> →</p>`,
    `</div>`,
  ].join('\n');
}

/** Of the way from the least to the greatest. */
function part(value: number): number {
  return (value - AXIS_FROM) / (AXIS_TO - AXIS_FROM);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
