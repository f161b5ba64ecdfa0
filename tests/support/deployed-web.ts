import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../apps/web/dist', import.meta.url));

/** A folder of built pages that a server serves while other versions are put in it. */
export interface DeployedWeb {
  readonly folder: string;
  /** The built pages under another version: another first script, with the old one gone. The same name is the same version. */
  deploy(version: string): void;
  /** Takes a file away, as a deploy does with those of the version before. */
  remove(name: RegExp): void;
  destroy(): void;
}

export function deployedWeb(): DeployedWeb {
  const folder = mkdtempSync(join(tmpdir(), 'stikkord-web-'));
  const assets = join(folder, 'assets');
  const put = (): void => {
    rmSync(folder, { recursive: true, force: true });
    // As built, not compressed: what is changed here would have to be compressed anew.
    cpSync(DIST, folder, { recursive: true, filter: (path) => !/\.(?:gz|br)$/.test(path) });
  };
  put();
  return {
    folder,
    deploy(version) {
      put();
      const main = readdirSync(assets).find((name) => /^main-.*\.js$/.test(name))!;
      const renamed = `main-${version}.js`;
      cpSync(join(assets, main), join(assets, renamed));
      rmSync(join(assets, main));
      for (const name of ['index.html', 'sw.js']) {
        const path = join(folder, name);
        writeFileSync(path, readFileSync(path, 'utf8').replaceAll(main, renamed));
      }
    },
    remove(pattern) {
      for (const name of readdirSync(assets)) if (pattern.test(name)) rmSync(join(assets, name));
    },
    destroy: () => rmSync(folder, { recursive: true, force: true }),
  };
}
