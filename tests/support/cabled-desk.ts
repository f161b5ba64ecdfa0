import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PHONE, type Person, type PersonOptions } from './browser.ts';
import { layCable, type Cable } from './cable.ts';
import { openMeeting, word, write, written } from './group-desk.ts';
import { openStage, type PlayedMeeting, type Stage } from './stage.ts';

export const PROMPT = 'Hva gir en god vaktplan?';
export const SAFE = 'Frakoblet. Teksten er trygg på denne enheten.';
export const NOT_KEPT = 'Frakoblet. Enheten tar ikke vare på teksten: hold siden åpen til nettet er tilbake.';

/** Where a group's page tells of trouble. */
export const told = (page: Page): Locator => page.locator('.sk-group-trouble');

/** A stage, and people who write at a cable's end. */
export interface CabledDesk {
  readonly stage: Stage;
  readonly cable: Cable;
  /**
   * Somebody with a phone in the first group of a new meeting who has written `text`, all of it saved. `before`: what is done to the page
   * before it is opened.
   */
  begun(text: string, options?: BegunOptions): Promise<Person & { readonly meeting: PlayedMeeting }>;
  close(): Promise<void>;
}

interface BegunOptions extends PersonOptions {
  readonly before?: (person: Person) => Promise<unknown>;
}

export async function openCabledDesk(): Promise<CabledDesk> {
  const stage = await openStage();
  const cable = await layCable(stage.url);
  return {
    stage,
    cable,
    async begun(text, { before, ...options } = {}) {
      const meeting = await openMeeting(stage, [PROMPT]);
      const person = await stage.browser.person({ screen: PHONE, origin: cable.url, ...options });
      await before?.(person);
      await person.page.goto(meeting.groupPath(1));
      await write(person.page, text);
      await word(person.page, 'Lagret');
      return { meeting, ...person };
    },
    async close() {
      await cable.close();
      await stage.close();
    },
  };
}

/** Whoever comes to the first group now, not through a cable, reads this and nothing else. */
export async function expectOthersToRead(stage: Stage, meeting: PlayedMeeting, text: string): Promise<void> {
  const other = await stage.browser.person();
  await other.page.goto(meeting.groupPath(1));
  await other.page.getByText(text, { exact: true }).waitFor();
  expect(await written(other.page)).toBe(text);
  await other.close();
}
