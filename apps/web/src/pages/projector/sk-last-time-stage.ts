import { localized } from '@lit/localize';
import type { LastTimeQuestion } from '@stikkord/protocol';
import { nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SkLastTime, type LastTimePart } from '../last-time/sk-last-time.ts';
import { lastTimePages } from './last-time-pages.ts';
import { PageTurner } from './page-turner.ts';
import { SCROLLS } from './scrolls.ts';

/** Last time in the hall, where nobody scrolls: what a screen doesn't hold is on the next page. */
@customElement('sk-last-time-stage')
@localized()
export class SkLastTimeStage extends SkLastTime {
  readonly #turner = new PageTurner(this);
  #pages = 1;

  override updated(): void {
    this.#turner.setPages(this.#pages);
    super.updated();
  }

  protected override shown(questions: readonly LastTimeQuestion[]): readonly LastTimePart[] {
    const all = super.shown(questions);
    const pages = matchMedia(SCROLLS).matches ? [all] : lastTimePages(all);
    this.#pages = Math.max(1, pages.length);
    return pages[this.#turner.page] ?? pages[0] ?? [];
  }

  protected override controls(): TemplateResult | typeof nothing {
    return this.#pages > 1 ? this.#turner.controls() : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-last-time-stage': SkLastTimeStage;
  }
}
