import type { Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/**
 * Tells the service worker (the entry named `worker`) what to keep: the files that the pages whose modules match `pages` may
 * need at any time, without those that match `late`, and the build's version, which is the address of its first script.
 */
export function shellFiles(which: { worker: string; pages: RegExp; late: RegExp }): Plugin {
  const { worker, pages, late } = which;
  return {
    name: 'stikkord-shell-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
        const main = chunks.find(({ name, isEntry }) => isEntry && name === 'main');
        const own = chunks.find(({ name, isEntry }) => isEntry && name === worker);
        if (!main || !own) return this.error('no first script, or no worker');
        const roots = chunks.filter((chunk) => chunk.moduleIds.some((id) => pages.test(id) || isParticipantsText(id)));
        const needed = neededBy(bundle, [main, ...roots], late);
        const fonts = Object.keys(bundle).filter((name) => /inter-latin-wght-normal.*\.woff2$/.test(name));
        const shell = {
          version: `/${main.fileName}`,
          files: [...new Set([...needed, ...fonts, 'favicon.svg'])].map((name) => `/${name}`),
        };
        own.code = `const SHELL=${JSON.stringify(shell)};\n${own.code}`;
      },
    },
  };
}

function isParticipantsText(id: string): boolean {
  return /i18n\/generated\/(?:participants|polls|room)\//.test(id);
}

/** With their styles. What the common scripts could load for other pages, is left to those. */
function neededBy(bundle: Rolldown.OutputBundle, roots: readonly Chunk[], late: RegExp): Set<string> {
  const needed = new Set<string>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || needed.has(name) || chunk.moduleIds.some((id) => late.test(id))) return;
    needed.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) needed.add(style);
    const common = ['main', 'base', 'wishes'].includes(chunk.name);
    for (const each of [...chunk.imports, ...(common ? [] : chunk.dynamicImports)]) visit(each);
  };
  for (const { fileName } of roots) visit(fileName);
  return needed;
}
