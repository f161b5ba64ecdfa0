/** Builds the pages: the texts of all languages, then everything else; each file also compressed, so that serving costs nothing. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { environment, root } from './workspace.mjs';

const web = join(root, 'apps/web');

function step(command, ...args) {
  const done = spawnSync(command, args, {
    cwd: web,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  process.stdout.write((done.stdout ?? '') + (done.stderr ?? ''));
  process.exit(1);
}

for (const texts of ['participants', 'polls', 'room', 'organisers'])
  step('lit-localize', `--config=lit-localize.${texts}.json`, 'build');
step('vite', 'build', '--logLevel', 'warn');

const compressed = /\.(?:js|css|html|svg|json)$/;
const dist = join(web, 'dist');
for (const file of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  if (!file.isFile() || !compressed.test(file.name)) continue;
  const path = join(file.parentPath, file.name);
  const content = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}
