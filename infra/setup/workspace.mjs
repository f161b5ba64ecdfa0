/**
 * What every start of this repository needs, on a machine with Node 20 or newer and npm alone: dependencies, the pinned
 * Node 24 among them, and the built pages. Does nothing that is done already. No dependencies of its own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.18.0';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** The pinned Node, whatever Node runs this file. There after `install()`. */
export const node = join(root, 'node_modules/node/bin/node');

/** A failure that the person at the terminal can do something about: shown as one line, exit code 1. */
export class SetUpError extends Error {}

/** The environment for programs of the workspace: its own tools come first, the pinned Node among them. */
export function environment(extra = {}) {
  const bin = join(root, 'node_modules/.bin');
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...extra };
}

/** Installs what pnpm-lock.yaml says, if that isn't what was installed last. */
export function install() {
  const manifests = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'tests/package.json'];
  for (const folder of ['packages', 'apps'])
    for (const name of readdirSync(join(root, folder))) manifests.push(`${folder}/${name}/package.json`);
  const wanted = digest(
    manifests.filter((path) => existsSync(join(root, path))).map((path) => [path, readFileSync(join(root, path))]),
  );
  const stamp = join(root, 'node_modules/.stikkord-installed');
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing …');
  // A closed standard input and CI=true: pnpm must never wait for an answer.
  const env = { ...process.env, CI: 'true' };
  const done = spawnSync('npx', ['--yes', PNPM, 'install', '--frozen-lockfile'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0)
    throw new SetUpError('Installing the dependencies failed; see the lines above. Is the npm registry reachable?');
  writeFileSync(stamp, wanted);
}

/** Builds the pages if a source of theirs has changed since the last build. */
export function build() {
  const sources = ['apps/web', 'packages/domain/src', 'packages/documents/src', 'packages/protocol/src'];
  const wanted = digest([
    ['pnpm-lock.yaml', readFileSync(join(root, 'pnpm-lock.yaml'))],
    ...sources
      .flatMap((source) => filesBelow(join(root, source)))
      // The build itself writes these, from the translators' files.
      .filter((path) => !path.includes('/i18n/generated/'))
      .map((path) => [path, readFileSync(path)]),
  ]);
  const stamp = join(root, 'apps/web/dist/.stikkord-built');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Building the pages …');
  const done = spawnSync(node, [join(root, 'infra/setup/build-web.mjs')], {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
  });
  if (done.status !== 0) throw new SetUpError('Building the pages failed; see the lines above.');
  writeFileSync(stamp, wanted);
}

/** The path of a Chromium for the tests; installs Debian's where that is possible. */
export function chromium() {
  const known = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  const found = () => known.find((path) => path && existsSync(path));
  if (found()) return found();
  if (installFromDebian('Chromium for the browser tests', ['chromium']) && found()) return found();
  throw new SetUpError(
    'The browser tests need Chromium. Install it (Debian and Ubuntu: sudo apt-get install chromium) or set CHROMIUM_PATH to one.',
  );
}

/** LibreOffice and poppler, with which the tests open exported files as others would; installs Debian's where that is possible. */
export function officeTools() {
  const there = () => ['soffice', 'pdftotext', 'pdftoppm', 'pdfinfo'].every(isOnPath);
  const packages = ['writer', 'impress', 'calc'].map((part) => `libreoffice-${part}-nogui`);
  if (
    there() ||
    (installFromDebian('LibreOffice and poppler for the tests of exported files', [...packages, 'poppler-utils']) &&
      there())
  )
    return;
  throw new SetUpError(
    `The tests of exported files need LibreOffice and poppler. Install them (Debian and Ubuntu: sudo apt-get install ${packages.join(' ')} poppler-utils).`,
  );
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** False where there is no Debian, or no right to install: then the caller tells what is needed. */
function installFromDebian(what, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${what} …`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  return true;
}

/**
 * Runs a program of the workspace to its end. Resolves with its exit code. Signals reach it from the terminal or from here. What it prints
 * goes to `heard` where `options` pipe it.
 */
export function run(command, args, options = {}, heard = () => {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: environment(), stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    child.stdout?.on('data', heard);
    child.stderr?.on('data', heard);
    child.on('error', reject);
    // Not `exit`: what it printed last may come after that.
    child.on('close', (code, signal) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** Runs `main` and ends the process with the code it gives; a SetUpError is told in one line. */
export async function finish(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'dist')
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort((a, b) => (a < b ? -1 : 1));
}

function digest(parts) {
  const hash = createHash('sha256');
  for (const [name, content] of parts) hash.update(name).update('\0').update(content).update('\0');
  return hash.digest('hex');
}
