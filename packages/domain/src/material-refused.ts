import { isId } from './ids.ts';
import { ALT_MAX, HREF_MAX, RICH_BLOCKS_MAX, RICH_HREFS_MAX, RICH_RUNS_MAX, RICH_TEXT_MAX } from './limits.ts';
import type { MaterialContent, RichText } from './material.ts';
import type { PlanRefusal } from './plan-commands.ts';

/** MT3, MT4. Why a material can't be of this, or null. A link without an address yet is no mistake. */
export function contentRefused(content: MaterialContent): PlanRefusal | null {
  switch (content.kind) {
    case 'text':
      return richTextRefused(content.text);
    case 'link':
      return content.href === '' || isWebAddress(content.href) ? null : 'invalid-address';
    case 'image':
      if (content.alt.length > ALT_MAX) return 'text-too-long';
      return fileRefused(content.file, [content.width, content.height]);
    case 'pdf':
      return fileRefused(content.file, [content.pages]);
  }
}

/** MT3. */
export function richTextRefused(text: RichText): PlanRefusal | null {
  const runs = text.flatMap((block) => block.runs);
  if (text.length > RICH_BLOCKS_MAX || runs.length > RICH_RUNS_MAX) return 'too-many';
  if (runs.reduce((length, run) => length + run.text.length, 0) > RICH_TEXT_MAX) return 'text-too-long';
  // Every phone is sent them all: a text of nothing but addresses would be megabytes.
  if (runs.reduce((length, run) => length + (run.href?.length ?? 0), 0) > RICH_HREFS_MAX) return 'text-too-long';
  return runs.every(({ href }) => href === undefined || isWebAddress(href)) ? null : 'invalid-address';
}

/** MT4. True for what leads to a page of the web, and says openly where. */
export function isWebAddress(href: string): boolean {
  if (href.length > HREF_MAX || !/^https?:\/\//i.test(href) || !URL.canParse(href)) return false;
  const { protocol, username, password } = new URL(href);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

function fileRefused(file: string, numbers: readonly number[]): PlanRefusal | null {
  if (!isId(file)) return 'unknown-row';
  return numbers.every((each) => Number.isInteger(each) && each > 0) ? null : 'invalid-number';
}
