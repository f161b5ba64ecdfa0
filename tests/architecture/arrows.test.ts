import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The arrows of the house: a part may import those named, as types too, and nothing else of ours. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'packages/domain': [],
  'packages/documents': ['domain'],
  'packages/protocol': ['domain'],
  'packages/exports': ['domain'],
  'packages/suggest': ['domain'],
  'packages/sync': ['protocol'],
  'packages/storage': ['domain', 'sync'],
  'apps/server': ['domain', 'documents', 'protocol', 'exports', 'sync', 'storage'],
  'apps/web': ['domain', 'documents', 'protocol', 'suggest'],
  // `domain` reaches it through documents: what a facilitator does to a board are the domain's commands.
  // Of `exports` it takes the readers, which share no code with the writers.
  'apps/rehearsal': ['domain', 'documents', 'protocol', 'exports'],
};

/** Pure parts: no I/O, no clock, no randomness. Packing and unpacking bytes is none of these. */
const PURE = ['packages/domain', 'packages/documents', 'packages/exports', 'packages/suggest'];
const IMPURE =
  /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|crypto\.|setTimeout|setInterval|fetch\()|process\.(?:env|cwd|hrtime)|from 'node:(?!zlib')/;

/** What a pure part may read: what is installed with it, the same on every machine. */
const READS_ITS_OWN: readonly string[] = ['packages/exports/src/pdf/typesetter.ts'];

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/node_modules|\/dist\//.test(path));
}

function imports(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(IMPORT)].map((found) => found[1]!);
}

const isTest = (path: string): boolean => /\.test\.ts$|\/(?:testing|contract)[/.]/.test(path);

describe('the arrows point one way', () => {
  test.each(Object.entries(ARROWS))('%s', (part, allowed) => {
    const manifest = JSON.parse(readFileSync(join(root, part, 'package.json'), 'utf8')) as Manifest;
    const named = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@stikkord/'));
    expect(named.filter((name) => !allowed.includes(name.slice('@stikkord/'.length)))).toEqual([]);
    const wrong: string[] = [];
    for (const path of sources(`${part}/src`)) {
      for (const target of imports(path)) {
        const own = /^@stikkord\/([\w-]+)/.exec(target)?.[1];
        const place = relative(root, path);
        if (own && !allowed.includes(own) && !isTest(path)) wrong.push(`${place}: ${target}`);
        if (target.startsWith('.') && relative(join(root, part), resolve(dirname(path), target)).startsWith('..'))
          wrong.push(`${place}: ${target} leaves its part`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(PURE)('%s is pure', (part) => {
    const impure = sources(`${part}/src`)
      .filter((path) => !isTest(path) && !READS_ITS_OWN.includes(relative(root, path)))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => IMPURE.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line))
          .map((line) => `${relative(root, path)}: ${line.trim()}`),
      );
    expect(impure).toEqual([]);
  });

  test('every rule of a SPEC.md is quoted by a test', () => {
    const specs = Object.keys(ARROWS).flatMap((part) =>
      readdirSync(join(root, part))
        .filter((name) => name === 'SPEC.md')
        .map((name) => ({ part, text: readFileSync(join(root, part, name), 'utf8') })),
    );
    const titles = [...Object.keys(ARROWS), 'tests']
      .flatMap((part) => sources(part))
      .filter(isTest)
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const missing = specs.flatMap(({ part, text }) =>
      [...text.matchAll(/\*\*([A-Z]{2,4}\d+)\*\*/g)]
        .map((found) => found[1]!)
        .filter((rule) => !new RegExp(`\\b${rule}\\b`).test(titles))
        .map((rule) => `${part}: ${rule}`),
    );
    expect(specs.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  test('there is one yjs in the tree', () => {
    const copies = readdirSync(join(root, 'node_modules/.pnpm')).filter((name) => name.startsWith('yjs@'));
    expect(copies).toHaveLength(1);
  });

  test('nothing shipped names another host', () => {
    // Namespaces of XML are names that look like addresses; nobody asks there.
    const own =
      /https?:\/\/(?!(?:localhost|127\.0\.0\.1|stikkord\.example\.no|www\.w3\.org|json\.schemastore\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org|example\.(?:org|com|no)|\$\{)\b)[\w.-]+\.[a-z]{2,}/g;
    const found = ['packages', 'apps']
      .flatMap((folder) => sources(folder))
      .filter((path) => !isTest(path))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(own)].map((hit) => `${relative(root, path)}: ${hit[0]}`),
      );
    expect(found).toEqual([]);
  });

  test('pages need nothing that a browser gives on HTTPS alone: inside a house there is none', () => {
    const secureOnly =
      /\brandomUUID\b|\bcrypto\.subtle\b|\bnavigator\.(?:locks|wakeLock|storage)\b|\bnavigator\.serviceWorker\b(?!\?)/;
    const found = sources('apps/web/src')
      .filter((path) => !isTest(path))
      .filter((path) => secureOnly.test(readFileSync(path, 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '')))
      .map((path) => relative(root, path));
    expect(found).toEqual([]);
  });
});
