import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** `STIKKORD_SERVER`: the address of a running server, for development with `vite`. */
const server = process.env['STIKKORD_SERVER'] ?? 'http://localhost:3000';

export default defineConfig({
  root: here,
  resolve: { alias: { 'lib0/logging': `${here}src/plain-logging.ts` } },
  server: {
    proxy: {
      '/api': server,
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
      input: { main: `${here}index.html`, gallery: `${here}gallery.html` },
    },
  },
});
