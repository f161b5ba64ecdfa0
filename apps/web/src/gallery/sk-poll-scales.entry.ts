import type { ScalesPoll } from '@stikkord/domain';
import { html, type TemplateResult } from 'lit';
import type { DraftEvent } from '../pages/poll/draft-event.ts';
import type { SkPollScales } from '../pages/poll/sk-poll-scales.ts';
import '../pages/poll/sk-poll-scales.ts';
import { scales, wide } from './example-poll-forms.ts';
import type { GalleryEntry } from './sk-gallery.ts';

function form(name: string, poll: ScalesPoll, values: Readonly<Record<string, number | null>>): TemplateResult {
  return html`<sk-poll-scales
    .poll=${poll}
    .values=${values}
    name=${name}
    @sk-draft=${({ target, detail }: DraftEvent) => {
      if (detail.kind === 'scales') (target as SkPollScales).values = detail.values;
    }}
  ></sk-poll-scales>`;
}

const entry: GalleryEntry = {
  name: 'sk-poll-scales',
  use: 'Statements of a poll, each with its scale.',
  states: [
    { name: '1–5, with "can’t say"', view: () => form('five', scales, { s1: 4, s2: null }) },
    { name: '0–10', view: () => form('eleven', wide, { s1: 10 }) },
  ],
};
export default entry;
