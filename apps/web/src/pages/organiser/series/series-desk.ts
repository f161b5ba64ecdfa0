import type { SeriesCommand, SeriesPlan, SeriesRefusal } from '@stikkord/domain';
import { api, type SeriesAnswer, type SeriesChangeAnswer } from '@stikkord/protocol';
import type { LitElement } from 'lit';
import { call } from '../../../data/api.ts';
import { EditDesk, type EditWork } from '../../../editing/edit-desk.ts';
import { SERIES_BOOK, type SeriesPart } from './series-book.ts';
import { seriesRefusalText } from './series-words.ts';

const SERIES_WORK: EditWork<SeriesAnswer, SeriesPlan, SeriesCommand, SeriesRefusal, SeriesPart> = {
  name: 'series',
  book: SERIES_BOOK,
  whole: 'series',
  parts: 'sk-series-plan, sk-text-field, sk-row-tools',
  refusalText: seriesRefusalText,
  async read(id) {
    const held = await call<SeriesAnswer>('GET', api.oneSeries(id));
    return { held, value: held.series };
  },
  async send(id, commands) {
    const { series, inverse } = await call<SeriesChangeAnswer>('POST', api.oneSeries(id), { commands });
    return { value: series, inverse };
  },
};

/** The page's hold on a series: its title and its activities; the rest is read. */
export class SeriesDesk extends EditDesk<SeriesAnswer, SeriesPlan, SeriesCommand, SeriesRefusal, SeriesPart> {
  constructor(host: LitElement) {
    super(host, SERIES_WORK);
  }
}
