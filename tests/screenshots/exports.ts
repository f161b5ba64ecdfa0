import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { api } from '@stikkord/protocol';
import { openHouse } from '@stikkord/server/testing';
import { openBrowser } from '../support/browser.ts';
import { smallPng } from './small-png.ts';

const FOLDER = fileURLToPath(new URL('../../docs/exports', import.meta.url));
const FORMATS = ['pptx', 'docx', 'pdf'] as const;
/** Of a slide or a page, in px: to be read on a page, and small as a file. */
const WIDTH = { pptx: 960, docx: 760, pdf: 760 } as const;

const LOGO = `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="420" height="120" viewBox="0 0 420 120">
  <path d="M10 34q25-18 50 0v66q-25-18-50 0zM60 34q25-18 50 0v66q-25-18-50 0z" fill="#0b5563"/>
  <path d="M60 34v66" stroke="#fff" stroke-width="4"/>
  <text x="132" y="82" font-family="sans-serif" font-size="44" font-weight="700" fill="#12343b">Eksempelby</text>
</svg></body>`;

/** The slides and pages of the PowerPoint, Word and PDF file of the demo's meeting that has been held, as LibreOffice and poppler show them. */
export async function takeExports(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'stikkord-exports-'));
  const house = await openHouse({ demo: true });
  try {
    const { organiser } = house;
    const look = { organisation: 'Eksempelby bibliotek', colour: '#0b5563', logo: await logo(house.server.url) };
    await organiser.ask('PUT', api.look, JSON.stringify(look));
    const { body } = await organiser.get<{ meetings: readonly { id: string; title: string }[] }>(api.meetings);
    const held = body.meetings.find(({ title }) => title.includes('Hva skal'))!;
    for (const format of FORMATS) {
      const answer = await fetch(house.server.url + api.export(held.id, format), {
        headers: { cookie: organiser.cookieHeader },
      });
      if (!answer.ok) throw new Error(`${format}: ${await answer.text()}`);
      writeFileSync(join(work, `${format}.${format}`), new Uint8Array(await answer.arrayBuffer()));
    }
    draw(work);
  } finally {
    await house.server.close();
    rmSync(work, { recursive: true, force: true });
  }
}

async function logo(url: string): Promise<string> {
  const browser = await openBrowser(url);
  try {
    const { page } = await browser.person({ screen: { width: 420, height: 120 } });
    await page.setContent(LOGO);
    return (await page.screenshot({ omitBackground: true })).toString('base64');
  } finally {
    await browser.close();
  }
}

function draw(work: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`;
  const options = { cwd: work, stdio: 'ignore' } as const;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', 'pptx.pptx', 'docx.docx'], options);
  for (const format of FORMATS) {
    const size = ['-scale-to-x', String(WIDTH[format]), '-scale-to-y', '-1'];
    execFileSync('pdftoppm', ['-png', ...size, `${format}.pdf`, `shown-${format}`], options);
    const pages = readdirSync(work).filter((name) => name.startsWith(`shown-${format}-`));
    for (const [index, name] of pages.toSorted().entries()) {
      const file = `${{ pptx: 'powerpoint', docx: 'word', pdf: 'pdf' }[format]}-${index + 1}.png`;
      writeFileSync(join(FOLDER, file), smallPng(readFileSync(join(work, name))));
      console.log(file);
    }
  }
}
