import { chromium } from 'playwright-core';
import { mkdtempSync } from 'node:fs';
const base = process.argv[2] ?? 'http://localhost:4210';
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
  storageState: '/tmp/org-state.json',
  permissions: ['clipboard-read', 'clipboard-write'],
});
const page = await context.newPage();
page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
page.on('console', (m) => {
  if (m.type() === 'error') console.log('CONSOLE', m.text());
});
const ok = (name, got, want) =>
  console.log(
    JSON.stringify(got) === JSON.stringify(want) ? 'ok  ' : 'FAIL',
    name,
    JSON.stringify(got) === JSON.stringify(want) ? '' : JSON.stringify({ got, want }),
  );
const saved = () => page.locator('.sk-bar .sk-save-state[data-state=saved]').waitFor();
const whats = () => page.locator('[data-field=what] textarea').evaluateAll((a) => a.map((t) => t.value));
const focused = () =>
  page.evaluate(
    () =>
      document.activeElement.getAttribute('aria-label') ?? document.activeElement.id ?? document.activeElement.tagName,
  );
try {
  await page.goto('/organiser');
  await page.getByRole('link', { name: /Fagdag/ }).click();
  await page.locator('[data-field=what]').first().waitFor();
  const before = await whats();
  console.log(before.join(' | '));
  // keyboard: reorder by Alt, focus stays in field
  await page.locator('[data-field=what] textarea').nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.waitForTimeout(100);
  ok('alt-up moves', (await whats())[0], before[1]);
  ok('focus stays', await page.evaluate(() => document.activeElement.value), before[1]);
  await page.keyboard.type('X');
  ok('types where it stands', (await whats())[0], before[1] + 'X');
  // undo by button: typed letter, then move
  await page.getByRole('button', { name: 'Angre' }).click();
  ok('undo typing', (await whats())[0], before[1]);
  await page.getByRole('button', { name: 'Angre' }).click();
  ok('undo move', await whats(), before);
  await page.keyboard.press('Control+Shift+z');
  ok('redo by key', (await whats())[0], before[1]);
  await page.keyboard.press('Control+z');
  ok('undo by key', await whats(), before);
  // roving tools
  await page
    .locator('sk-row-tools [data-tool=up]')
    .nth(1)
    .focus()
    .catch(() => {});
  await page.locator('.sk-agenda-edit sk-row-tools').first().locator('[data-tool=down]').focus();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(50);
  ok('down by button', (await whats()).slice(0, 2), [before[1], before[0]]);
  ok(
    'focus on tool',
    await page.evaluate(() => [
      document.activeElement.dataset.tool,
      document.activeElement.closest('.sk-agenda-edit').getAttribute('aria-label'),
    ]),
    ['down', before[0]],
  );
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(50);
  ok('up again', await whats(), before);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(50);
  ok('deleted', await whats(), before.slice(1));
  ok('focus next delete', await page.evaluate(() => document.activeElement.dataset.tool), 'delete');
  await page.locator('sk-undo-toast').getByRole('button', { name: 'Angre' }).click();
  await page.waitForTimeout(50);
  ok('toast undo', await whats(), before);
  await saved();
  // bad time stays, said in place; leaving counts
  const start = page.locator('[data-field=start] input').nth(2);
  await start.fill('snart');
  await start.press('Tab');
  await page.getByText('Skriv klokkeslett som').waitFor();
  await page.getByText('Rett det som er merket').waitFor();
  await page.screenshot({ path: '/tmp/shots/marked.png' });
  await start.fill('945');
  await start.press('Tab');
  console.log('945 ->', await start.inputValue());
  await start.fill('9.45');
  await start.press('Tab');
  ok('normalised', await start.inputValue(), '09:45');
  await saved();
  // offline: typed text stays, then is sent
  await context.setOffline(true);
  await page.locator('[data-field=how] textarea').first().fill('Plenum');
  await page.getByText('Frakoblet. Hold siden').first().waitFor({ timeout: 15000 });
  await page.screenshot({ path: '/tmp/shots/offline.png' });
  let dialog = null;
  page.on('dialog', (d) => {
    dialog = d.type();
    void d.dismiss();
  });
  await page.locator('[data-field=who] textarea').first().fill('Alle');
  await page.getByRole('link', { name: 'Samlinger' }).click();
  await page.waitForTimeout(300);
  await page.goBack();
  await page.waitForTimeout(500);
  ok('text after in-app leaving', await page.locator('[data-field=who] textarea').first().inputValue(), 'Alle');
  await context.setOffline(false);
  await saved();
  await page.reload();
  await page.locator('[data-field=how] textarea').first().waitFor();
  ok(
    'sent after offline',
    [
      await page.locator('[data-field=how] textarea').first().inputValue(),
      await page.locator('[data-field=who] textarea').first().inputValue(),
    ],
    ['Plenum', 'Alle'],
  );
  // two tabs
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator('[data-field=what] textarea').first().waitFor();
  await other.locator('[data-field=what] textarea').nth(1).fill('Fra en annen fane');
  await other.locator('.sk-bar .sk-save-state[data-state=saved]').waitFor();
  await other.waitForTimeout(1000);
  await page.bringToFront();
  const what1 = page.locator('[data-field=what] textarea').nth(2);
  await what1.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' og kaffe');
  await page.waitForTimeout(1500);
  ok('other tab came', (await whats())[1], 'Fra en annen fane');
  ok('own typing kept', (await whats())[2], 'Pause og kaffe');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  // paste of an Excel table into a row, undone as one
  const n = (await whats()).length;
  await page.evaluate(() => {
    const d = new DataTransfer();
    d.setData('text/plain', 'Tid\tHva\tHvem\n12:00\tA\tPer\n12:30\tB\tKari');
    document
      .querySelectorAll('[data-field=what] textarea')[0]
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: d, bubbles: true, cancelable: true }));
  });
  await page.waitForTimeout(100);
  ok('pasted after row', (await whats()).slice(0, 3).slice(1), ['A', 'B']);
  await page.getByRole('button', { name: 'Angre' }).first().click();
  ok('one undo', (await whats()).length, n);
  await page.evaluate(() => {
    const d = new DataTransfer();
    d.setData('text/html', '<table><tr><td>13:00</td><td>20 min</td><td><p>C</p></td></tr></table>');
    d.setData('text/plain', '13:00\n20 min\nC');
    document
      .querySelectorAll('[data-field=what] textarea')[0]
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: d, bubbles: true, cancelable: true }));
  });
  await page.waitForTimeout(100);
  ok('html table', (await whats())[1], 'C');
  await page.locator('sk-undo-toast').getByRole('button', { name: 'Angre' }).click();
  ok('undone', (await whats()).length, n);
  // groups
  await page.locator('.sk-count input').fill('9');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
  ok('nine', await page.locator('[data-group]').count(), 9);
  await page.locator('.sk-count input').fill('99');
  await page.keyboard.press('Enter');
  await page.getByText('Det er ikke plass til flere').waitFor();
  ok('still nine', await page.locator('.sk-count input').inputValue(), '9');
  await page.getByRole('button', { name: 'Én gruppe færre' }).click();
  await page.waitForTimeout(50);
  ok('eight', await page.locator('[data-group]').count(), 8);
  // tie question to another row
  await page.locator('.sk-agenda-rows [data-question] select').first().selectOption({ index: 1 });
  await page.waitForTimeout(100);
  ok('focus follows', await page.evaluate(() => document.activeElement.tagName), 'SELECT');
  await saved();
  // signed out in the middle
  await context.clearCookies();
  await page.locator('[data-field=how] textarea').nth(1).fill('Par');
  await page.getByText('Du er logget ut').waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: '/tmp/shots/signedout.png' });
  await page.getByLabel('E-post').fill('kari@kommune.no');
  await page.getByLabel('Passord').fill('en ganske lang setning');
  await page.keyboard.press('Enter');
  await saved();
  await page.reload();
  await page.locator('[data-field=how] textarea').first().waitFor();
  ok('saved after sign-in', await page.locator('[data-field=how] textarea').nth(1).inputValue(), 'Par');
  await page.screenshot({ path: '/tmp/shots/after.png', fullPage: true });
} catch (e) {
  console.log('FAIL', e.message);
  await page.screenshot({ path: '/tmp/shots/fail.png' });
}
await browser.close();
