import { localized, msg } from '@lit/localize';
import chevron from '@navikt/aksel-icons/svg/ChevronRight.svg?raw';
import { groupName, type Divide } from '@stikkord/domain';
import { api, page, type GroupSlice, type JoinAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { ApiError, call } from '../../data/api.ts';
import { watchLine } from '../../data/line.ts';
import { LiveFeed } from '../../data/live-feed.ts';
import { focusHeading } from '../../elements/focus-heading.ts';
import { icon } from '../../elements/icon.ts';
import { notice } from '../../elements/notice.ts';
import { wordmark } from '../../elements/page-bar.ts';
import '../../elements/sk-page-foot.ts';
import { devices } from '../../i18n/counts.ts';
import { currentLanguage, offerLanguage } from '../../i18n/language.ts';
import { navigate } from '../../navigate.ts';
import { leaveButton } from '../../offline/leave-button.ts';
import { describeProblem } from '../problem-text.ts';
import type { GroupMemory } from '../group/group-memory.ts';
import { wantParts } from '../group/want-parts.ts';
import { CHOOSE_ANEW } from './choose-group-path.ts';
import './sk-code-entry.css';
import './sk-group-choice.css';

/** This page has no documents open. */
const NO_ANSWERS: readonly never[] = [];

/** A server that does not answer is asked again after about this time, in ms. */
const RETRY_MS = 4000;
/** One that takes longer is as good as away, in ms; its answer is taken all the same. */
const PATIENCE_MS = 5000;

/** "Hvilken gruppe er du i?" Who has chosen before goes straight back, unless they came here to change. */
@customElement('sk-group-choice')
@localized()
export class SkGroupChoice extends LitElement {
  @property() code = '';
  @state() private joined: JoinAnswer | null = null;
  @state() private problem: ApiError | null = null;
  /** Somebody asked to leave the device. */
  @state() private leaving = false;
  readonly #feed = new LiveFeed(this, 'participant');
  #asked = '';
  #goBack = false;
  /** What this device remembers of the meeting's groups: all there is to go by without the server. */
  #remembered: readonly GroupMemory[] = [];
  #again: ReturnType<typeof setTimeout> | undefined;
  #unwatch = (): void => {};

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#goBack = location.search !== CHOOSE_ANEW;
    this.#unwatch = watchLine(this, (what) => {
      if (what !== 'lost' && this.problem && isAway(this.problem)) void this.#join();
    });
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#again);
    this.#unwatch();
    super.disconnectedCallback();
  }

  override firstUpdated(): void {
    focusHeading(this);
  }

  override willUpdate(): void {
    if (this.#asked !== this.code) void this.#join();
  }

  override updated(): void {
    document.title = [msg('Velg gruppe'), this.joined?.title, 'Stikkord'].filter(Boolean).join(' – ');
    // There is nothing to choose: whoever comes is by themselves.
    if (this.#groups?.length === 0) navigate(page.polls(this.code), { replace: true });
    if (this.#divided && !customElements.get('sk-joining')) wantParts(this, 'joining');
    const remembered = this.#goBack ? this.#groups?.find((group) => group.id === this.joined?.group) : undefined;
    if (!remembered) return;
    this.#goBack = false;
    navigate(page.group(this.code, remembered.number), { replace: true });
  }

  override render(): TemplateResult {
    const kept = this.#remembered[0]?.slices.meeting.title;
    const title = this.#feed.slices.meeting?.title ?? this.joined?.title ?? kept;
    return html`<div class="sk-entry">
      <header>${wordmark()}</header>
      <main>
        ${title ? html`<p class="sk-choice-meeting">${title}</p>` : nothing}
        ${
          this.#divided
            ? html`<sk-joining
                .divide=${this.#divide}
                .code=${this.code}
                .meeting=${this.joined!.meeting}
                .groups=${this.#groups!}
                .list=${this.#list()}
              ></sk-joining>`
            : html`<h1>${msg('Hvilken gruppe er du i?')}</h1>
                ${this.problem ? this.#failed(this.problem) : this.#list()} ${this.problem ? this.#kept() : nothing}`
        }
        ${this.#leave()}
      </main>
      <sk-page-foot></sk-page-foot>
    </div>`;
  }

  get #divide(): Divide {
    return this.#feed.slices.meeting?.divide ?? 'choose';
  }

  /** There is another way into a group than choosing it. */
  get #divided(): boolean {
    return this.#divide !== 'choose' && !this.problem && !!this.joined && !!this.#groups?.length;
  }

  get #groups(): readonly GroupSlice[] | undefined {
    return this.#feed.slices.groups;
  }

  #list(): TemplateResult | typeof nothing {
    const groups = this.#groups;
    if (!groups) return html`<p class="sk-quiet sk-choice-wait" role="status">${msg('Henter gruppene …')}</p>`;
    const language = currentLanguage();
    return html`<ul class="sk-choice sk-plain-list">
      ${repeat(
        groups,
        (group) => group.id,
        (group) =>
          html`<li>
            <a
              href=${page.group(this.code, group.number)}
              aria-current=${ifDefined(group.id === this.joined?.group ? 'true' : undefined)}
            >
              <span class="sk-choice-name">${groupName(group, language)}</span>
              <span class="sk-choice-here">
                ${group.id === this.joined?.group ? html`<b>${msg('her var du sist')}</b> ` : nothing}
                ${group.devices === 0 ? msg('ingen her ennå') : devices(group.devices)}
              </span>
              ${icon(chevron)}
            </a>
          </li>`,
      )}
      <li>
        <a href=${page.polls(this.code)}>
          <span class="sk-choice-name">${msg('Jeg er ikke i en gruppe')}</span>${icon(chevron)}
        </a>
      </li>
    </ul>`;
  }

  /** For a device that has been in a group: somebody else may be next. */
  #leave(): TemplateResult | typeof nothing {
    const { joined } = this;
    const meeting = joined ? joined.group && joined.meeting : this.#remembered[0]?.meeting;
    if (!meeting) return nothing;
    return leaveButton({
      meeting,
      code: this.code,
      answers: NO_ANSWERS,
      connected: this.#feed.state === 'live',
      leaving: this.leaving,
      ask: (leaving) => (this.leaving = leaving),
      left: () => this.#feed.follow(null),
    });
  }

  /** Groups whose text is on this device, while the others can't be told of. */
  #kept(): TemplateResult | typeof nothing {
    const groups = this.#remembered.flatMap(({ group, slices }) => slices.groups.filter(({ id }) => id === group));
    if (groups.length === 0) return nothing;
    return html`<ul class="sk-choice sk-plain-list">
      ${groups.map(
        (group, index) =>
          html`<li>
            <a href=${page.group(this.code, group.number)}>
              <span class="sk-choice-name">${groupName(group, currentLanguage())}</span>
              <span class="sk-choice-here">${index === 0 ? html`<b>${msg('her var du sist')}</b>` : nothing}</span>
              ${icon(chevron)}
            </a>
          </li>`,
      )}
    </ul>`;
  }

  #failed(problem: ApiError): TemplateResult {
    const away = isAway(problem);
    return html`<div class="sk-choice-failed">
      ${notice('error', describeProblem(problem), {
        act: away
          ? html`<button type="button" class="sk-quiet-button" @click=${this.#retry}>${msg('Prøv igjen')}</button>`
          : html`<a href=${page.join()}>${msg('Skriv inn en kode')}</a>`,
      })}
    </div>`;
  }

  readonly #retry = (): void => {
    if (this.problem) void this.#join();
  };

  async #join(): Promise<void> {
    const code = (this.#asked = this.code);
    clearTimeout(this.#again);
    const slow = setTimeout(() => void this.#away(new ApiError('no-answer', 0, '')), PATIENCE_MS);
    try {
      const joined = await call<JoinAnswer>('POST', api.join, { code });
      if (this.code !== code) return;
      await offerLanguage(joined.language);
      this.problem = null;
      this.joined = joined;
      this.#feed.follow(joined.meeting);
      // The next page's code comes while the group is being chosen.
      import('../group/sk-group-page.ts').catch(() => {});
    } catch (error) {
      if (this.code === code) await this.#away(error instanceof ApiError ? error : new ApiError('unexpected', 0, ''));
    } finally {
      clearTimeout(slow);
    }
  }

  /** Without an answer the device goes where it was last: the text is there, and comes on when there is a net again. */
  async #away(problem: ApiError): Promise<void> {
    const { code } = this;
    const remembered = isAway(problem) ? await recalled(code) : [];
    if (this.code !== code || !this.isConnected) return;
    this.#remembered = remembered;
    if (remembered[0]) await offerLanguage(remembered[0].slices.meeting.language);
    const group = remembered[0]?.slices.groups.find(({ id }) => id === remembered[0]!.group);
    if (this.#goBack && group) {
      navigate(page.group(code, group.number), { replace: true });
      return;
    }
    this.problem = problem;
    clearTimeout(this.#again);
    if (isAway(problem)) this.#again = setTimeout(() => void this.#join(), RETRY_MS * (0.5 + Math.random()));
  }
}

/** Its code is not needed at first sight; without a net it comes from the device, or there is nothing. */
async function recalled(code: string): Promise<readonly GroupMemory[]> {
  try {
    return await (await import('../group/group-memory.ts')).recallLastGroups(code);
  } catch {
    return [];
  }
}

/** The server may answer yet: nobody said no. */
function isAway({ id, status }: ApiError): boolean {
  return id === 'no-answer' || status >= 500;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-group-choice': SkGroupChoice;
  }
}
