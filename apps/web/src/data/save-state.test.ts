import { describe, expect, test } from 'vitest';
import { CALM_MS, saveState, waitBeforeShowing, type ConnectionFacts, type SaveState } from './save-state.ts';

const saved: ConnectionFacts = {
  shown: true,
  connected: true,
  standing: { access: 'writer', storing: true },
  settled: true,
  unsent: false,
  justLost: false,
  refused: false,
};
const edited = { settled: false, unsent: true };
const FLAGS = ['shown', 'connected', 'settled', 'unsent', 'justLost', 'refused'] as const;

/** Every combination of facts there is. */
function* everything(): Generator<ConnectionFacts> {
  const standings = [
    null,
    ...(['reader', 'writer'] as const).flatMap((access) => [true, false].map((storing) => ({ access, storing }))),
  ];
  for (const standing of standings)
    for (let bits = 0; bits < 2 ** FLAGS.length; bits += 1) {
      const flags = Object.fromEntries(FLAGS.map((flag, index) => [flag, (bits & (1 << index)) !== 0]));
      yield { ...saved, ...flags, standing };
    }
}

describe('what a page may say of its text', () => {
  test('SS1 saved is said of settled text alone, in every situation there is', () => {
    expect(saveState(saved)).toBe('saved');
    const saidSaved = [...everything()].filter((facts) => saveState(facts) === 'saved');
    expect(saidSaved.length).toBeGreaterThan(0);
    expect(saidSaved.filter((facts) => !facts.settled || facts.unsent)).toEqual([]);
  });
  test('SS2 what is edited is being saved; where nothing was edited, the page is finding out', () => {
    expect(saveState({ ...saved, ...edited })).toBe('saving');
    expect(saveState({ ...saved, settled: false })).toBe('loading');
  });
  test('SS3 while the database is away unsettled text is not saved, and settled text is still saved', () => {
    const away: ConnectionFacts = { ...saved, standing: { access: 'writer', storing: false } };
    expect(saveState({ ...away, ...edited })).toBe('not-saved');
    expect(saveState({ ...away, settled: false })).toBe('not-saved');
    expect(saveState(away)).toBe('saved');
  });
  test('SS4 without a connection a text that can be shown is offline', () => {
    expect(saveState({ ...saved, connected: false })).toBe('offline');
    expect(saveState({ ...saved, standing: null })).toBe('offline');
    expect(saveState({ ...saved, connected: false, shown: false })).toBe('loading');
  });
  test('SS5 a connection lost just now is not told of, and nothing is claimed because of it', () => {
    const lost = { ...saved, connected: false, justLost: true };
    expect(saveState(lost)).toBe('saved');
    expect(saveState({ ...lost, ...edited })).toBe('saving');
    expect(saveState({ ...lost, settled: false })).toBe('loading');
  });
  test('SS6 a reader is told so', () => {
    expect(saveState({ ...saved, standing: { access: 'reader', storing: true } })).toBe('read-only');
  });
  test('SS7 a refusal stands above all', () => {
    const refused = [...everything()].filter((facts) => facts.refused);
    expect(new Set(refused.map(saveState))).toEqual(new Set(['refused']));
  });
  test('SS8 the word gets worse at once, and is good again only when all has been saved for a while', () => {
    const states: SaveState[] = ['loading', 'saved', 'saving', 'offline', 'not-saved', 'read-only', 'refused'];
    for (const shown of states)
      for (const next of states)
        expect(waitBeforeShowing(shown, next)).toBe(shown === 'saving' && next === 'saved' ? CALM_MS : 0);
  });
});
