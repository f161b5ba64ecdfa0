import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api, type EnterAnswer, type FacilitatorSlices } from '@stikkord/protocol';
import { freePort } from '@stikkord/storage/testing';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, PHONE } from '../support/browser.ts';
import { startServerProcess } from '../support/server-process.ts';

const path = (address: string): string => new URL(address).pathname;
const saved = (page: Page): Promise<void> => page.getByText('Lagret', { exact: true }).first().waitFor();

/** Opens the demo meeting's first question for groups, as a facilitator's page does. */
async function openFirstQuestion(page: Page, facilitatorPath: string): Promise<void> {
  await page.goto('/');
  await page.evaluate(
    async ({ key, enter, live, run }) => {
      const post = async (to: string, body: unknown): Promise<unknown> => {
        const response = await fetch(to, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        return response.status === 204 ? null : response.json();
      };
      const { meeting } = (await post(enter, { key })) as EnterAnswer;
      const socket = new WebSocket(live.replace('MEETING', meeting));
      const slices = await new Promise<FacilitatorSlices>((resolve) => {
        socket.onmessage = ({ data }) => resolve((JSON.parse(String(data)) as { slices: FacilitatorSlices }).slices);
      });
      socket.close();
      const question = slices.questions.find(({ poll }) => poll === null)!.id;
      await post(run.replace('MEETING', meeting), { command: { do: 'open', question, closesAt: null } });
    },
    {
      key: facilitatorPath.split('/')[2]!,
      enter: api.enter,
      live: api.live('MEETING', 'facilitator'),
      run: api.run('MEETING'),
    },
  );
}

test('kill -9 in the middle of typing: what showed as saved is there after the restart, the rest arrives from the device', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stikkord-kill-'));
  // It comes back where it was.
  const env = { STIKKORD_DATA: join(folder, 'data'), PORT: String(await freePort()) };
  let server = await startServerProcess(env);
  const browser = await openBrowser(server.url);
  try {
    const facilitator = await browser.person();
    await openFirstQuestion(facilitator.page, path(server.facilitator));
    const anna = await browser.person({ screen: PHONE });
    await anna.page.goto(`${path(server.join)}/g/1`);
    await anna.page.getByRole('textbox').first().click();
    await anna.page.keyboard.type('Dette var lagret');
    await saved(anna.page);
    await anna.page.keyboard.press('Enter');
    const typing = anna.page.keyboard.type('Dette ble skrevet mens tjeneren falt om', { delay: 15 });
    await anna.page.getByText('Dette ble').waitFor();
    await server.kill();
    await typing;
    await anna.page.getByText('Frakoblet').first().waitFor();
    await anna.page.getByText('mens tjeneren falt om').waitFor();
    server = await startServerProcess(env);
    await saved(anna.page);

    const boris = await browser.person();
    await boris.page.goto(`${path(server.join)}/g/1`);
    await boris.page.getByText('Dette ble skrevet mens tjeneren falt om').waitFor();
    expect(await boris.page.getByText('Dette var lagret', { exact: true }).count()).toBe(1);
    expect(await boris.page.getByText('Dette ble skrevet mens tjeneren falt om', { exact: true }).count()).toBe(1);
    expect(await server.end()).toBe(0);
  } finally {
    await server.kill();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
