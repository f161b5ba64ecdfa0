import type { Plugin } from 'vite';

/** A letter for the kind, and six hexadecimal digits: two texts of a thousand meet in one build of thirty. */
const SHORT = 7;
const LONG = /'([sh][0-9a-f]{16})'/g;

/**
 * Texts are looked up by a hash of 17 characters, which no compression shortens: a kilobyte of every translation on a
 * participant's first page. Here the ids are cut, in the lists and where they are computed. Two texts that would get the
 * same id end the build.
 */
export function shortTextIds(): Plugin {
  const texts = new Map<string, string>();
  return {
    name: 'stikkord-short-text-ids',
    apply: 'build',
    // While the ids still stand in quotes.
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('@lit/localize/internal/id-generation.js')) {
        const [before, after] = code.split('export function generateMsgId');
        if (after === undefined) return this.error('@lit/localize makes its ids elsewhere now');
        return {
          code: `${before}export const generateMsgId = (...said) => longId(...said).slice(0, ${SHORT});
function longId${after}`,
          map: null,
        };
      }
      if (!id.includes('/i18n/generated/')) return null;
      const short = code.replace(LONG, (_quoted, long: string) => {
        const cut = long.slice(0, SHORT);
        const known = texts.get(cut);
        if (known !== undefined && known !== long) this.error(`${known} and ${long} are alike in ${SHORT} characters`);
        texts.set(cut, long);
        return `'${cut}'`;
      });
      return { code: short, map: null };
    },
  };
}
