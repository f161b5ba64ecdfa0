import { chromium } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync, mkdtempSync } from 'node:fs';
const base = 'http://localhost:4210';
const key = /setup\/([\w-]+)/.exec(readFileSync('/tmp/org-server.log', 'utf8'))?.[1];
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  env: { ...process.env, HOME: mkdtempSync('/tmp/chr-') },
});
const context = await browser.newContext({
  viewport: { width: 1280, height: 800 },
  locale: 'nb-NO',
  baseURL: base,
  reducedMotion: 'reduce',
  permissions: ['clipboard-read', 'clipboard-write'],
});
const page = await context.newPage();
page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
page.on('console', (m) => {
  if (m.type() === 'error') console.log('CONSOLE', m.text());
});
const axe = async (name) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  for (const v of violations)
    for (const n of v.nodes)
      console.log('AXE', name, v.id, n.target.join(' '), n.failureSummary?.split('\n').slice(1, 3).join(' '));
};
const sizes = [
  [360, 740],
  [1280, 800],
  [1920, 1080],
];
const shots = async (name, full = true) => {
  for (const scheme of ['light', 'dark'])
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      await page.waitForTimeout(150);
      const over = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      if (over[0] > over[1]) console.log('SIDEWAYS', name, width, over);
      await page.screenshot({ path: `/tmp/shots/${name}-${width}-${scheme}.png`, fullPage: full });
      if (width !== 1920) await axe(`${name} ${width} ${scheme}`);
    }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
};
try {
  await page.goto('/setup/feil');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`/setup/${key}`);
  await page.getByLabel('Navn').waitFor();
  await page.getByRole('button', { name: 'Lag konto' }).click();
  await page.getByText('Skriv navnet ditt.').waitFor();
  await page.getByLabel('Navn').fill('Kari Nordmann');
  await page.getByLabel('E-post').fill('kari@kommune.no');
  await page.getByLabel('Passord').fill('kort');
  await page.keyboard.press('Enter');
  await page.getByText('Passordet må ha minst 8 tegn.').waitFor();
  await shots('setup');
  await page.getByLabel('Passord').fill('en ganske lang setning');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/organiser');
  await page.getByText('Ingen samlinger ennå').waitFor();
  await shots('empty');
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.getByRole('heading', { name: 'Logg inn' }).waitFor();
  await page.getByLabel('E-post').fill('kari@kommune.no');
  await page.getByLabel('Passord').fill('feil passord');
  await page.keyboard.press('Enter');
  await page.getByText('stemmer ikke').waitFor();
  await shots('signin');
  await page.getByLabel('Passord').fill('en ganske lang setning');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Samlinger' }).waitFor();
  await page.goto(`/setup/${key}`);
  await page.getByText('Lenken er brukt').waitFor();
  await shots('used');
  await page.goto('/organiser');
  await page.getByRole('button', { name: 'Ny samling' }).click();
  await page.getByLabel('Tittel').fill('Fagdag om vaktplan og bemanning');
  await shots('new');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/organiser/*');
  await page.getByText('Programmet er tomt').waitFor();
  await shots('plan-empty');
  console.log('url', page.url());
  // agenda by typing and Enter
  await page.getByRole('button', { name: 'Ny rad' }).click();
  await page.keyboard.type('9');
  await page.keyboard.press('Tab');
  await page.keyboard.type('15');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Velkommen og praktisk');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hva skal til for en god vaktplan?');
  await page.getByRole('button', { name: 'Lim inn flere rader' }).click();
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      '09:45–10:00 Pause\n10:00 Gruppearbeid om turnus og helger (45 min)\n10:45 Oppsummering i plenum\n11:30 Lunsj',
    ),
  );
  await page.keyboard.press('Control+v');
  await page.getByText('4 rader limt inn').waitFor();
  await page.waitForTimeout(300);
  await shots('plan-pasted', false);
  await page.getByRole('button', { name: /Nytt spørsmål i Gruppearbeid/ }).click();
  await page.waitForTimeout(100);
  await page.keyboard.type('Hva er bra med turnusen i dag, og hva kan bli bedre?');
  await page.getByRole('button', { name: 'Del opp i flere deler' }).click();
  await page.waitForTimeout(100);
  await page.keyboard.type('Hva er bra?');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(50);
  await page.keyboard.type('Hva kan bli bedre?');
  await page.locator('sk-plan-loose').getByRole('button', { name: 'Nytt spørsmål' }).click();
  await page.waitForTimeout(100);
  await page.keyboard.type('Hva tar du med deg hjem?');
  await page.getByLabel('Navn på Gruppe 2').fill('Hjemmetjenesten nord');
  await page.keyboard.press('Tab');
  await page.locator('.sk-save-state[data-state=saved]').waitFor();
  await page.waitForTimeout(500);
  await page.reload();
  await page.getByLabel('Navn på Gruppe 2').waitFor();
  await shots('plan');
  await page.goto('/organiser');
  await page.getByRole('link', { name: /Fagdag/ }).waitFor();
  await page.getByRole('button', { name: 'Ny samling' }).click();
  await page.getByLabel('Tittel').fill('Oppstartsmøte i unit');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/organiser/*');
  await page.getByText('Programmet er tomt').waitFor();
  await page.goto('/organiser');
  await page.getByRole('button', { name: /Slett Oppstart/ }).click();
  await page.getByText('er slettet').waitFor();
  await page.getByText('Slettede samlinger').click();
  await shots('list');
  await context.storageState({ path: '/tmp/org-state.json' });
} catch (e) {
  console.log('FAIL', e.message);
  await page.screenshot({ path: '/tmp/shots/fail.png' });
}
await browser.close();
