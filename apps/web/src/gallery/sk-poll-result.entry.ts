import type { Breakdown } from '@stikkord/domain';
import type { EntriesSlice, ResultSlice } from '@stikkord/protocol';
import { html, type TemplateResult } from 'lit';
import '../polls/sk-poll-result.ts';
import type { EarlierMeans } from '../polls/earlier-means.ts';
import {
  exampleAnswers,
  exampleAxes,
  exampleChoice,
  exampleChoiceParts,
  exampleDots,
  exampleEarlier,
  exampleManyOptions,
  exampleScales,
  exampleScalesParts,
  exampleWords,
} from './example-polls.ts';
import type { GalleryEntry } from './sk-gallery.ts';

function shown(
  result: ResultSlice,
  {
    entries = [],
    breakdown = null,
    earlier = null,
  }: { entries?: EntriesSlice; breakdown?: Breakdown | null; earlier?: EarlierMeans | null } = {},
): () => TemplateResult {
  return () =>
    html`<sk-poll-result
      .result=${result}
      .entries=${entries}
      .breakdown=${breakdown}
      .earlier=${earlier}
    ></sk-poll-result>`;
}

const entry: GalleryEntry = {
  name: 'sk-poll-result',
  use: 'What all answers to a poll say together, as a picture that is also a list or a table.',
  states: [
    { name: 'a word cloud', view: shown(exampleWords(60)) },
    { name: 'short answers', view: shown({ kind: 'open', answered: 9 }, { entries: exampleAnswers(9) }) },
    { name: 'a choice', view: shown(exampleChoice) },
    { name: 'a choice by role', view: shown(exampleChoice, { breakdown: exampleChoiceParts(3) }) },
    { name: 'many parts', view: shown(exampleChoice, { breakdown: exampleChoiceParts(6) }) },
    { name: 'many options', view: shown(exampleManyOptions) },
    { name: 'scales, with those of last time', view: shown(exampleScales(5), { earlier: exampleEarlier }) },
    { name: 'scales by role', view: shown(exampleScales(5), { breakdown: exampleScalesParts }) },
    { name: 'a vote by dots', view: shown(exampleDots) },
    { name: 'a vote by two axes', view: shown(exampleAxes) },
    { name: 'nobody has answered', view: shown({ ...exampleWords(0), answered: 0 }) },
  ],
};
export default entry;
