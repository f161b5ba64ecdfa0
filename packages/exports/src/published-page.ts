import { htmlPage } from './html.ts';
import { htmlText } from './html-text.ts';
import { wordsFor } from './words.ts';
import type { ExportDocument } from './writer.ts';

/** What a published page says beside the meeting itself. */
export interface PublishedFrame {
  /** YYYY-MM-DD: the day of the latest publication. */
  readonly published: string;
  /** Where the page can be had as a file; null in that file. */
  readonly download: string | null;
}

/**
 * EX26. A meeting as a page that anyone may read who has its address: the same file as the HTML export, in a frame that says when
 * it was published. It needs no script, sets no cookie, fetches nothing, prints on A4, and asks search engines to leave it out.
 */
export function publishedPage(document: ExportDocument, { published, download }: PublishedFrame): string {
  const words = wordsFor(document.record.language);
  const day = `<time datetime="${htmlText(published)}">${htmlText(words.date(published))}</time>`;
  const link = download === null ? '' : ` <a class="download" href="${htmlText(download)}">${words.asFile}</a>`;
  const { questions } = document.record;
  const means = [
    ...(questions.every(({ poll }) => poll !== undefined) && questions.length > 0 ? [] : [words.publishedMeans]),
    ...(questions.some(({ poll }) => poll !== undefined) ? [words.answeredMeans] : []),
  ];
  return htmlPage(document, {
    head: '<meta name="robots" content="noindex">\n<meta name="referrer" content="no-referrer">\n',
    lead: `<p class="published">${words.published} ${day}.${link}</p>\n`,
    foot: `<footer><p>${means.join(' ')}</p></footer>\n`,
  });
}
