import { wantRoomTexts } from './i18n/language.ts';
import type { LazyParts, PartsWish } from './pages/group/want-parts.ts';
import type { HistoryWish } from './pages/history/history-of.ts';

/** Their texts are there before any of them is shown. */
const PARTS: Readonly<Record<LazyParts, () => Promise<unknown>>> = {
  room: () => import('./room/room-parts.ts'),
  table: () => import('./table/sk-table.ts'),
  joining: () => import('./room/sk-joining.ts'),
  before: () => import('./pages/last-time/sk-before.ts'),
  leaving: () => import('./offline/sk-leave-device.ts'),
  'lost-notice': () => import('./pages/group/lost-notice.ts'),
  'answer-notice': () => import('./pages/group/answer-notice.ts'),
};

/**
 * Fetches what a page asks for by an event. By no import of its own: what a participant's page imports, lazily or not, counts
 * its texts among those of every participant. Rejects where it does not come: `failed` is told of it, and a page that has none
 * asks again when it has something new.
 */
export async function grant(event: Event): Promise<void> {
  switch (event.type) {
    case 'sk-wants': {
      const { parts, came } = (event as CustomEvent<PartsWish>).detail;
      await wantRoomTexts();
      const code = await PARTS[parts]();
      came?.(code as never);
      return;
    }
    case 'sk-wants-published':
      await import('./pages/published/sk-published.ts');
      return;
    case 'sk-wants-poll':
      await import('./pages/poll/sk-poll.ts');
      return;
    case 'sk-history': {
      const { of, closed } = (event as CustomEvent<HistoryWish>).detail;
      const { openHistory } = await import('./pages/history/open-history.ts');
      await openHistory(of, closed);
      return;
    }
    case 'sk-rehearsal': {
      await wantRoomTexts();
      const { markRehearsal } = await import('./room/sk-rehearsal-mark.ts');
      markRehearsal();
    }
  }
}
