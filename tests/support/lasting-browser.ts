import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ARGS, PATIENCE_MS, PHONE } from './browser.ts';

/** A browser with a profile on the disk, that can be killed as a phone without battery kills it, and started again. */
export class LastingBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'stikkord-profile-'));
  #process: ChildProcess | null = null;
  #browser: Browser | null = null;

  /** A page of a browser that is started for it. */
  async start(): Promise<Page> {
    const portFile = join(this.#profile, 'DevToolsActivePort');
    rmSync(portFile, { force: true });
    const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
    const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${this.#profile}`, 'about:blank'];
    // A process group of its own, so that all of it can be killed.
    const child = spawn(path, [...ARGS, '--lang=nb', ...own], {
      env: { ...process.env, HOME: this.#profile, LANGUAGE: 'nb' },
      stdio: 'ignore',
      detached: true,
    });
    this.#process = child;
    while (!existsSync(portFile) || readFileSync(portFile, 'utf8').trim() === '') {
      if (child.exitCode !== null) throw new Error('Chromium did not start.');
      await pause(20);
    }
    const [port] = readFileSync(portFile, 'utf8').split('\n');
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = this.#browser.contexts()[0]!.pages()[0]!;
    page.setDefaultTimeout(PATIENCE_MS);
    await page.setViewportSize(PHONE);
    return page;
  }

  /** kill -9, all of it. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    process.kill(-child.pid!, 'SIGKILL');
    await gone;
    await this.#browser?.close().catch(() => {});
  }

  async destroy(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
