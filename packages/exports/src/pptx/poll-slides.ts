import { isBlank } from '@stikkord/domain';
import { chartsOf } from '../charts/charts-of.ts';
import type { QuestionRecord } from '../meeting-record.ts';
import { unreadableIn } from '../words.ts';
import { chartSlides } from './chart-slides.ts';
import type { Scene } from './scene.ts';
import { ours, type Slide } from './slide.ts';
import { fitTitle } from './titles.ts';

/** PX13. A poll whose result is its charts: the first has the question for its title. Null: the question is too long for that. */
export function pollSlides(question: QuestionRecord, number: number, scene: Scene): Slide[] | null {
  const { poll, prompt } = question;
  const title = isBlank(prompt)
    ? { runs: [ours(scene.words.untitledQuestion, 'tx1')], rest: '' }
    : fitTitle('', prompt, 'chart');
  if (poll === undefined || title.rest !== '') return null;
  const remarks = unreadableIn(question, scene.words);
  return chartsOf(poll, scene.record.language).flatMap((chart, index) => {
    const noted = index === 0 ? { ...chart, notes: [...remarks, ...chart.notes] } : chart;
    return chartSlides(noted, index === 0 ? title : null, number, poll, scene);
  });
}

/** The charts of a question that has a slide of its own, each under its own name. */
export function chartsBelow({ poll }: QuestionRecord, number: number, scene: Scene): Slide[] {
  if (poll === undefined) return [];
  return chartsOf(poll, scene.record.language).flatMap((chart) => chartSlides(chart, null, number, poll, scene));
}
