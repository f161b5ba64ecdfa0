type Rgb = readonly [red: number, green: number, blue: number];

/** WCAG 2's contrast of two colours, 1–21. Colours are `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(rgb(one)), luminance(rgb(other))].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * EX25. The colour, or the shade of it nearest to it that stands out from the background by `ratio`: darker on a light background,
 * lighter on a dark one. The hue is kept, so that it is still the organiser's.
 */
export function readableOn(colour: string, background: string, ratio = 4.5): string {
  const towards: Rgb = luminance(rgb(background)) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  const from = rgb(colour);
  for (let step = 0; step < 64; step += 1) {
    const shade = hex(from.map((part, index) => part + ((towards[index]! - part) * step) / 64) as unknown as Rgb);
    if (contrast(shade, background) >= ratio) return shade;
  }
  return hex(towards);
}

function rgb(colour: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;
}

function hex(parts: Rgb): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(parts: Rgb): number {
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
