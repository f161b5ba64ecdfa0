import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** The screens that the product is made for, in CSS pixels. */
export const PHONE = { width: 360, height: 740 } as const;
export const LAPTOP = { width: 1280, height: 800 } as const;
export const HALL = { width: 1920, height: 1080 } as const;

/** How long a page is waited for: many times what it takes, and what its own waits add, on a busy machine. */
export const PATIENCE_MS = 30_000;

/** Chromium makes no request of its own with these: a test sees the product's requests alone. */
export const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface PersonOptions {
  readonly screen?: { readonly width: number; readonly height: number };
  readonly touch?: boolean;
  readonly scheme?: 'light' | 'dark';
  readonly locale?: string;
  /** Motion as it comes. Without, it is reduced, so that a picture or a check never meets half a movement. */
  readonly motion?: boolean;
  /** Another address of the same server: a cable's end. */
  readonly origin?: string;
  /** False: a browser that keeps no pages, as over plain http. */
  readonly worker?: boolean;
}

/** One browser; every person in it has storage, cookies and a screen of their own. */
export interface Browser {
  person(options?: PersonOptions): Promise<Person>;
  close(): Promise<void>;
}

export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  close(): Promise<void>;
}

/** `origin`: where the product is served. A request to any other host fails the test at `close`. */
export async function openBrowser(origin: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'stikkord-chromium-'));
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ARGS,
    env: { ...process.env, HOME: profile },
  });
  const strangers = new Set<string>();
  const faults: string[] = [];
  return {
    async person({
      screen = LAPTOP,
      touch = false,
      scheme = 'light',
      locale = 'nb-NO',
      motion = false,
      origin: end = origin,
      worker = true,
    } = {}) {
      const context = await browser.newContext({
        viewport: screen,
        hasTouch: touch,
        isMobile: touch,
        colorScheme: scheme,
        locale,
        reducedMotion: motion ? 'no-preference' : 'reduce',
        baseURL: end,
        serviceWorkers: worker ? 'allow' : 'block',
      });
      context.setDefaultTimeout(PATIENCE_MS);
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^(?:https?|wss?):$/.test(url.protocol) && url.host !== new URL(end).host) strangers.add(url.host);
      });
      context.on('weberror', (error) => faults.push(String(error.error())));
      const page = await context.newPage();
      return {
        context,
        page,
        close: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
      expect([...strangers], 'requests to other hosts').toEqual([]);
      expect(faults, 'errors thrown in a page').toEqual([]);
    },
  };
}

/**
 * axe finds nothing wrong on the page, by WCAG 2.2 AA and its own good practice. It runs in the page alone: its other way opens an empty
 * page beside, which takes the front from the one that is looked at and four times as long, and is needed for frames of other origins.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
  expect(found, `axe on ${name}`).toEqual([]);
}

/** Nothing sticks out sideways: a page is never wider than its screen. */
export async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, `width of ${name}`).toBeLessThanOrEqual(screen!);
}
