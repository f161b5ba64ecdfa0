import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** What pdf.js asks for by name while it reads: fonts that a PDF takes for granted, and readers of rare kinds of pictures. */
export function pdfFiles(): Plugin {
  return {
    name: 'stikkord-pdf-files',
    apply: 'build',
    generateBundle() {
      const about = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
      const folder = dirname(about);
      const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string };
      for (const [from, wanted] of [
        ['standard_fonts', /\.(?:pfb|ttf)$/],
        ['wasm', /_nowasm_fallback\.js$/],
      ] as const)
        for (const name of readdirSync(join(folder, from)).filter((each) => wanted.test(each)))
          this.emitFile({
            type: 'asset',
            fileName: `assets/pdf-${version}/${name}`,
            source: readFileSync(join(folder, from, name)),
          });
    },
  };
}
