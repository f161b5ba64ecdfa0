import type { Page } from 'playwright-core';
import type * as examples from '../../apps/web/src/gallery/example-polls.ts';
import type { Person, PersonOptions } from './browser.ts';
import { openBundledPage } from './bundled-page.ts';

/** Results of polls in a real browser, from the gallery's examples: in the hall, or on a page. No server of ours. */
const STAGE = `
  import '/src/theme/index.ts';
  import '/src/pages/projector/sk-projector-page.css';
  import '/src/pages/projector/sk-hall-poll.ts';
  import '/src/polls/sk-poll-result.ts';
  import * as examples from '/src/gallery/example-polls.ts';
  const root = document.getElementById('root');
  const question = (kind, prompt, status) => ({
    id: 'q', prompt, sections: [], agendaItem: null, status, closesAt: null, round: 1, published: null,
    poll: { kind, hidden: false, themes: null },
  });
  const made = (value) => {
    const { result, entries = [], breakdown = null, earlier = null } = value;
    return { result, entries, breakdown, earlier };
  };
  window.pollStage = {
    examples,
    async hall({ prompt = 'Hva er viktigst for at vi skal lykkes sammen?', status = 'open', poll = {}, flows = false, ...value }) {
      const { result, entries, breakdown, earlier } = made(value);
      let hall = root.querySelector('sk-hall-poll');
      if (!hall) {
        root.innerHTML = '<div class="sk-hall"><main class="sk-hall-main"><sk-hall-poll></sk-hall-poll></main>' +
          '<footer class="sk-hall-foot"><span>Bli med på stikkord.example</span><b>1234 5678</b></footer></div>';
        hall = root.querySelector('sk-hall-poll');
      }
      const kind = result ? (result.kind === 'dots' || result.kind === 'axes' ? 'vote' : result.kind) : 'choice';
      Object.assign(hall, {
        question: question(kind, prompt, status), entries, flows,
        poll: { answered: result?.answered ?? 37, present: 42, revealed: result !== null, result, breakdown, ...poll },
      });
      await hall.updateComplete;
      const chart = hall.querySelector('sk-poll-result');
      if (chart && earlier) chart.firstElementChild.earlier = earlier;
    },
    async page(value) {
      if (!root.querySelector(':scope > main > sk-poll-result'))
        root.innerHTML = '<main class="sk-page"><h1>Svarene</h1><sk-poll-result></sk-poll-result></main>';
      Object.assign(root.querySelector('sk-poll-result'), made(value));
    },
  };
  document.body.dataset.ready = '';
`;

const PAGE = `<!doctype html><html lang="nb" data-color-scheme="auto"><head><meta charset="utf-8"><title>Stikkord</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/stage.css"></head>
<body><div id="root"></div><script type="module" src="/stage.js"></script></body></html>`;

/** What the page offers to the tests: results are made in it, from its own examples. */
export interface PollStagePage {
  readonly examples: typeof examples;
  hall(shown: object): Promise<void>;
  page(shown: object): Promise<void>;
}

declare global {
  var pollStage: PollStagePage;
}

export interface PollStage {
  open(options?: PersonOptions): Promise<Person & { readonly page: Page }>;
  close(): Promise<void>;
}

export async function openPollStage(): Promise<PollStage> {
  const bundled = await openBundledPage(STAGE, PAGE);
  return {
    async open(options) {
      const person = await bundled.browser.person(options);
      await person.page.goto('/');
      await person.page.waitForSelector('body[data-ready]', { state: 'attached' });
      return person;
    },
    close: () => bundled.close(),
  };
}
