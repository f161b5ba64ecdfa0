import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportFormat } from '@stikkord/protocol';
import { chromium } from 'playwright-core';
import { ARGS } from '../support/browser.ts';

/** What others make of our HTML file: ms, and bytes of what came out. Formats that a peer has no way to are not in it. */
export type PeerTimes = ReadonlyMap<ExportFormat, { readonly ms: number; readonly bytes: number }>;

/** LibreOffice as servers use it: one process per file. Null where it isn't there. */
export async function libreOffice(html: string, csv: string): Promise<PeerTimes | null> {
  const folder = mkdtempSync(join(tmpdir(), 'stikkord-bench-exports-'));
  const times = new Map<ExportFormat, { ms: number; bytes: number }>();
  const convert = async (format: ExportFormat, from: string, filter: string): Promise<boolean> => {
    const started = performance.now();
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const code = await ended(['soffice', profile, '--headless', '--convert-to', filter, '--outdir', folder, from]);
    if (code !== 0) return false;
    const { size } = statSync(join(folder, `samling.${format}`));
    times.set(format, { ms: performance.now() - started, bytes: size });
    return true;
  };
  try {
    const page = join(folder, 'samling.html');
    const table = join(folder, 'samling.csv');
    writeFileSync(page, html);
    writeFileSync(table, csv);
    // The first run makes its profile.
    if (!(await convert('docx', page, 'docx:MS Word 2007 XML'))) return null;
    await convert('docx', page, 'docx:MS Word 2007 XML');
    await convert('pdf', page, 'pdf:writer_web_pdf_Export');
    await convert('xlsx', table, 'xlsx:Calc MS Excel 2007 XML');
    return times;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Chromium's print to PDF, tagged, in a browser that runs already. Null where there is none. */
export async function chromiumPdf(html: string): Promise<PeerTimes | null> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...ARGS] }).catch(() => null);
  if (browser === null) return null;
  try {
    const page = await browser.newPage();
    const started = performance.now();
    await page.setContent(html);
    const { length: bytes } = await page.pdf({ format: 'A4', tagged: true });
    return new Map([['pdf', { ms: performance.now() - started, bytes }]]);
  } finally {
    await browser.close();
  }
}

function ended([program = '', ...args]: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
}
