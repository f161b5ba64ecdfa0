import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { nearHas } from './near-has.ts';
import { pdfFiles } from './pdf-files.ts';
import { shellFiles } from './shell-files.ts';
import { shortTextIds } from './short-text-ids.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** `STIKKORD_SERVER`: the address of a running server, for development with `vite`. */
const server = process.env['STIKKORD_SERVER'] ?? 'http://localhost:3000';

const BASE =
  /pnpm\/(lit|@lit)|vite\/preload|i18n\/(language|counts)|protocol\/src\/(paths|close)|data\/(api|line|live-feed)|offline\/leave-button|domain\/src\/(ids|group-name|language)\.|src\/(navigate|sk-app|routes)|problem-text|history-button|elements\/(sk-page-foot|page-bar|notice|focus-heading|icon)\.|domain\/src\/join-code|choose-group|pages\/group\/(chosen-question|sk-question-tabs|waiting|want-parts|wants-room|room-clock)/;
const DOCUMENTS =
  /pnpm\/(yjs|lib0|y-protocols|y-websocket)|data\/(document-session|live-document|save-state|ledger|pulse|sync-line)|offline\/(device-copy|database|unsent-documents|person|lasting)|packages\/documents\/src\/(?!board|versions|response\/held-point)/;
const GROUP =
  /src\/(editor\/(?!on-hand|held-text|pasted-lines|point-tools|point-handle)|pages\/group\/(?!lost-notice|answer-notice|copy-answer))|pnpm\/(?:prosemirror-(?:model|state|transform|view)|orderedmap)@/;

export default defineConfig({
  root: here,
  plugins: [
    shortTextIds(),
    pdfFiles(),
    shellFiles({
      worker: 'sw',
      pages:
        /(?:src\/wishes|join\/sk-join-page|group\/(?:sk-group-page|lost-notice|answer-notice)|poll\/sk-poll|offline\/(?:keep-shell|sk-leave-device)|room\/(?:room-parts|sk-joining)|table\/sk-table|last-time\/sk-before)\.ts$/,
      // Half a megabyte, for those who open a PDF: it is kept from then on.
      late: /material\/sk-pdf\.ts$/,
    }),
  ],
  css: { postcss: { plugins: [nearHas] } },
  resolve: {
    alias: {
      'lib0/logging': `${here}src/plain-logging.ts`,
      'lib0/broadcastchannel': `${here}src/no-broadcast.ts`,
    },
  },
  server: {
    proxy: {
      // The server compares Origin with Host: the host goes through as the browser sent it.
      '/api': { target: server },
      '/live': { target: server.replace('http', 'ws'), ws: true },
      '/sync': { target: server.replace('http', 'ws'), ws: true },
    },
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // Strict CSP: no inlined data: fonts or modulepreload polyfill.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        main: `${here}index.html`,
        gallery: `${here}gallery.html`,
        sw: `${here}src/offline/service-worker.ts`,
      },
      // What every page needs, and what every live document needs, as one file each: many small ones compress badly, and a
      // participant's first page is counted in bytes.
      output: {
        // A browser knows a worker by its address.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: 'base', test: BASE },
            { name: 'documents', test: DOCUMENTS },
            { name: 'group', test: GROUP },
          ],
        },
      },
    },
  },
});
