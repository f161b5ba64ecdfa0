/** Puts new texts of the pages into the translators' files, apps/web/xliff, and takes out those that are gone. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { environment, root } from './workspace.mjs';

for (const texts of ['participants', 'polls', 'room', 'organisers'])
  spawnSync('lit-localize', [`--config=lit-localize.${texts}.json`, 'extract'], {
    cwd: join(root, 'apps/web'),
    env: environment(),
    stdio: 'inherit',
  });
