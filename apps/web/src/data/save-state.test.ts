import { describe, expect, test } from 'vitest';
import { saveState, type ConnectionFacts } from './save-state.ts';

const saved: ConnectionFacts = {
  shown: true,
  connected: true,
  standing: { access: 'writer', storing: true },
  answered: true,
  sent: 3,
  committed: 3,
  refused: false,
};

describe('what a page may say of its text', () => {
  test('SS1 saved is said only when every document frame of this socket is committed', () => {
    expect(saveState(saved)).toBe('saved');
    expect(saveState({ ...saved, committed: 2 })).toBe('saving');
  });
  test('SS2 a new socket says nothing is saved before the server has asked for what it lacks', () => {
    expect(saveState({ ...saved, answered: false, sent: 0, committed: 0 })).toBe('saving');
  });
  test('SS3 while the database is away unsaved text is not saved, and saved text is still saved', () => {
    const away: ConnectionFacts = { ...saved, standing: { access: 'writer', storing: false } };
    expect(saveState({ ...away, sent: 4 })).toBe('not-saved');
    expect(saveState(away)).toBe('saved');
  });
  test('SS4 without a connection text that can be shown is offline, never hidden', () => {
    expect(saveState({ ...saved, connected: false })).toBe('offline');
    expect(saveState({ ...saved, standing: null })).toBe('offline');
    expect(saveState({ ...saved, connected: false, shown: false })).toBe('loading');
  });
  test('SS5 a reader is told so', () => {
    expect(saveState({ ...saved, standing: { access: 'reader', storing: true } })).toBe('read-only');
  });
  test('SS6 a refusal stands above all', () => {
    expect(saveState({ ...saved, refused: true })).toBe('refused');
  });
});
