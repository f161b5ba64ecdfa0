import { StoreUnavailableError } from '@stikkord/sync';
import { describe, expect, test } from 'vitest';
import { Turns, type Lane, type TurnsOptions } from './turns.ts';

/** Pieces of work that end when told to; `log` says in which order they began. */
function scene(options: Partial<TurnsOptions> = {}) {
  const turns = new Turns({ atOnce: 1, othersAtOnce: 1, waitingMax: 3, patience: 60_000, ...options });
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string, lane: Lane = 'other') =>
    turns.take(async () => {
      log.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return name;
    }, lane);
  const end = async (name: string) => {
    ends.get(name)!();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { turns, log, work, end };
}

describe('turns at the database', () => {
  test('ST1 a commit goes before everything that waits, however long it has waited', async () => {
    const { log, work, end } = scene();
    const all = [work('one'), work('two'), work('three'), work('commit', 'commit')];
    for (const name of ['one', 'commit', 'two', 'three']) await end(name);
    expect(await Promise.all(all)).toEqual(['one', 'two', 'three', 'commit']);
    expect(log).toEqual(['one', 'commit', 'two', 'three']);
  });

  test('ST2 what is no commit never has all places', async () => {
    const { log, work, end } = scene({ atOnce: 3, othersAtOnce: 2 });
    const all = [work('one'), work('two'), work('three'), work('a', 'commit'), work('b', 'commit')];
    expect(log).toEqual(['one', 'two', 'a']);
    await end('a');
    expect(log).toEqual(['one', 'two', 'a', 'b']);
    await end('b');
    expect(log).toHaveLength(4);
    for (const name of ['one', 'two', 'three']) await end(name);
    await Promise.all(all);
  });

  test('ST3 a flood is refused at once when too many wait; commits are not', async () => {
    const { work, end } = scene();
    const taken = [work('one'), work('two'), work('three'), work('four')];
    for (let index = 0; index < 50; index += 1)
      await expect(work('more')).rejects.toBeInstanceOf(StoreUnavailableError);
    const commits = Array.from({ length: 20 }, (_, index) => work(`commit ${index}`, 'commit'));
    await end('one');
    for (let index = 0; index < 20; index += 1) await end(`commit ${index}`);
    for (const name of ['two', 'three', 'four']) await end(name);
    expect(await Promise.all([...taken, ...commits])).toHaveLength(24);
  });

  test('ST4 who has waited too long is told, and is never begun', async () => {
    const { log, work, end } = scene({ patience: 20 });
    const first = work('one');
    await expect(work('two')).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(work('commit', 'commit')).rejects.toBeInstanceOf(StoreUnavailableError);
    await end('one');
    await first;
    const last = work('three');
    await end('three');
    await last;
    expect(log).toEqual(['one', 'three']);
  });

  test('ST5 what fails gives its place to the next; the end waits for all that was taken and takes nothing more', async () => {
    const { turns, work, end } = scene();
    await expect(turns.take(() => Promise.reject(new Error('wrong')))).rejects.toThrow('wrong');
    const all = [work('one'), work('two')];
    let ended = false;
    const ending = turns.end().then(() => (ended = true));
    await expect(work('late')).rejects.toBeInstanceOf(StoreUnavailableError);
    await end('one');
    expect(ended).toBe(false);
    await end('two');
    await Promise.all([...all, ending, turns.end()]);
  });
});
