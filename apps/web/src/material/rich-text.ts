import type { RichBlock, RichRun, RichText } from '@stikkord/domain';
import { html, type TemplateResult } from 'lit';

/** A text as its blocks say. `level`: of its headings, below what stands above it. */
export function richText(blocks: RichText, level: 2 | 3 | 4 = 3): TemplateResult {
  return html`<div class="sk-rich">${lists(blocks).map((list) => listOf(list, level))}</div>`;
}

/** Neighbours of a list stand in one. */
function lists(blocks: RichText): RichBlock[][] {
  const found: RichBlock[][] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    const goesOn = (block.kind === 'item' || block.kind === 'step') && last?.[0]?.kind === block.kind;
    if (goesOn) last.push(block);
    else found.push([block]);
  }
  return found;
}

function listOf(blocks: readonly RichBlock[], level: 2 | 3 | 4): TemplateResult {
  const [{ kind, runs } = { kind: 'paragraph', runs: [] } as RichBlock] = blocks;
  switch (kind) {
    case 'item':
      return html`<ul class="sk-points">
        ${blocks.map((block) => html`<li>${block.runs.map(run)}</li>`)}
      </ul>`;
    case 'step':
      return html`<ol>
        ${blocks.map((block) => html`<li>${block.runs.map(run)}</li>`)}
      </ol>`;
    case 'heading':
      return level === 2
        ? html`<h2>${runs.map(run)}</h2>`
        : level === 3
          ? html`<h3>${runs.map(run)}</h3>`
          : html`<h4>${runs.map(run)}</h4>`;
    case 'paragraph':
      return html`<p>${runs.map(run)}</p>`;
  }
}

function run({ text, bold, italic, href }: RichRun): TemplateResult {
  const slanted = italic ? html`<em>${text}</em>` : html`${text}`;
  const said = bold ? html`<strong>${slanted}</strong>` : slanted;
  return href !== undefined && isWebAddress(href)
    ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${said}</a>`
    : said;
}

/** The server lets no other through; a page trusts no server with what a press does. */
export function isWebAddress(href: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(href).protocol);
  } catch {
    return false;
  }
}
