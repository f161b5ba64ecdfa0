import { AXIS_FROM, AXIS_TO, visibleLength, type EntryAnswer } from '@stikkord/domain';
import type { PollSlice } from '@stikkord/protocol';
import type { Randomness } from '../random.ts';
import type { Texts } from './texts.ts';

/** An answer that a person could give, so that the results have a shape; null where there is nothing to choose among. */
export function madeUpAnswer(poll: PollSlice, texts: Texts, random: Randomness): EntryAnswer | null {
  const draw = (count: number): number => Math.floor(random.fraction() * count);
  switch (poll.kind) {
    case 'keywords': {
      const fitting = texts.keywords.filter((word) => visibleLength(word) <= poll.characters);
      const words = some(fitting, 1 + draw(poll.entries), random);
      return said(poll.kind, words, random);
    }
    case 'open': {
      const fits = (text: string): boolean => poll.characters === null || visibleLength(text) <= poll.characters;
      const text = Array.from({ length: 5 }, () => texts.sentence()).find(fits);
      return said(poll.kind, text === undefined ? [] : [text], random);
    }
    case 'choice': {
      const chosen = some(poll.options, 1 + draw(poll.most), random).map(({ id }) => id);
      return chosen.length === 0 ? null : { kind: 'choice', options: chosen };
    }
    case 'scales': {
      const span = poll.to - poll.from;
      const values = poll.statements.map(({ id }, index) => {
        const middle = 0.35 + 0.4 * ((index * 0.37) % 1);
        const near = middle + (random.fraction() + random.fraction() - 1) * 0.45;
        const number = poll.from + Math.round(Math.min(1, Math.max(0, near)) * span);
        return [id, poll.cantSay && random.fraction() < 0.06 ? null : number] as const;
      });
      return values.length === 0 ? null : { kind: 'scales', values: Object.fromEntries(values) };
    }
    case 'vote': {
      const themes = poll.themes.map(({ theme }) => theme);
      if (themes.length === 0) return null;
      if (poll.by === 'axes') {
        const step = (): number => AXIS_FROM + draw(AXIS_TO - AXIS_FROM + 1);
        return { kind: 'axes', places: Object.fromEntries(themes.map((id) => [id, { x: step(), y: step() }])) };
      }
      const dots: Record<string, number> = {};
      for (let given = 0; given < poll.dots; given += 1) {
        const [theme] = some(themes, 1, random);
        dots[theme!] = (dots[theme!] ?? 0) + 1;
      }
      return { kind: 'dots', dots };
    }
  }
}

/** So many, each once; what stands first is liked best. */
function some<T>(all: readonly T[], count: number, { fraction }: Pick<Randomness, 'fraction'>): T[] {
  const left = [...all];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0)
    taken.push(...left.splice(Math.floor(fraction() ** 1.7 * left.length), 1));
  return taken;
}

function said(kind: 'keywords' | 'open', texts: readonly string[], random: Randomness): EntryAnswer | null {
  return texts.length === 0 ? null : { kind, texts: texts.map((text) => ({ id: random.id(), text })) };
}
