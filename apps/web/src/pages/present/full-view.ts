import { msg } from '@lit/localize';
import type { ProjectorSlices } from '@stikkord/protocol';
import { html, type TemplateResult } from 'lit';
import '../projector/sk-summary-stage.ts';
import type { Presenting } from './presenting.ts';

/** What the hall sees, over the whole screen, for a machine with the projector and the clicker at it. */
export function fullView(
  at: Presenting | null,
  { summary, question }: Partial<ProjectorSlices>,
  acts: { readonly turn: (by: 'next' | 'back') => void; readonly leave: () => void },
): TemplateResult {
  return html`<div
    class="sk-present-full"
    role="dialog"
    aria-modal="true"
    aria-label=${msg('Det salen ser nå')}
    tabindex="-1"
  >
    ${
      at?.now
        ? html`<sk-slide-canvas
            .slide=${at.now.slide}
            .frame=${at.frame}
            .pages=${at.now.pages}
            .page=${at.now.page}
            .shown=${at.now.shown}
            @click=${() => acts.turn('next')}
          ></sk-slide-canvas>`
        : html`<div class="sk-hall">
            <p class="sk-hall-asked">${question?.prompt ?? ''}</p>
            ${at?.onStage && summary ? html`<sk-summary-stage .summary=${summary}></sk-summary-stage>` : ''}
          </div>`
    }
    <div class="sk-present-edge">
      <button type="button" class="ds-button" data-variant="secondary" @click=${() => acts.turn('back')}>
        ${msg('Tilbake')}
      </button>
      <button type="button" class="ds-button" data-variant="secondary" @click=${() => acts.turn('next')}>
        ${msg('Neste')}
      </button>
      <button type="button" class="ds-button" data-variant="secondary" @click=${acts.leave}>
        ${msg('Lukk fullskjerm')}
      </button>
    </div>
  </div>`;
}
