import { stemOf } from './stem.ts';

const FIELDS = `
informasjon informere opplysning beskjed information inform notice
dialog samtale snakke conversation talk

ansvar rolle responsibility role
`;

/** What a stem can mean: the numbers of its groups and of their fields. */
export interface Meaning {
  readonly group: number;
  readonly field: number;
}

function read(): Map<string, Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  let group = 0;
  for (const [field, lines] of FIELDS.trim()
    .split(/\n\s*\n/)
    .entries())
    for (const line of lines.split('\n')) {
      group++;
      for (const word of line.split(/\s+/))
        for (const stem of new Set([stemOf(word, false), stemOf(word, true)])) {
          const known = meanings.get(stem);
          if (known === undefined) meanings.set(stem, [{ group, field }]);
          else if (!known.some((meaning) => meaning.group === group)) known.push({ group, field });
        }
    }
  return meanings;
}

let read_: Map<string, Meaning[]> | undefined;

/** What words with this stem can mean; none where the list doesn't know it. The list is read when first asked. */
export function meaningsOf(stem: string): readonly Meaning[] {
  read_ ??= read();
  return read_.get(stem) ?? [];
}
