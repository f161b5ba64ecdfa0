import arrow from '@navikt/aksel-icons/svg/ArrowDown.svg?raw';
import grip from '@navikt/aksel-icons/svg/DragVertical.svg?raw';
import trash from '@navikt/aksel-icons/svg/Trash.svg?raw';
import type { PointEditorLabels } from './labels.ts';

export type HandleAct = 'up' | 'down' | 'in' | 'out' | 'remove';

export interface PointHandleOptions {
  readonly labels: () => PointEditorLabels;
  /** True where the act can be done with the point that the handle is at. */
  readonly can: (act: HandleAct) => boolean;
  readonly act: (act: HandleAct) => void;
  /** Puts the focus back into the text. */
  readonly leave: () => void;
}

/**
 * One handle for the whole editor, outside the editable text, shown at the point that is written in or pointed at.
 * It comes after the text in the tab order and opens a row of buttons: everything a drag could do, by press or key.
 */
export class PointHandle {
  readonly element = document.createElement('div');
  readonly #options: PointHandleOptions;
  readonly #button: HTMLButtonElement;
  readonly #menu = document.createElement('div');
  readonly #acts: ReadonlyMap<HandleAct, HTMLButtonElement>;

  constructor(options: PointHandleOptions) {
    this.#options = options;
    this.element.className = 'sk-editor-handle';
    this.element.hidden = true;
    this.#button = button('sk-editor-grip', grip);
    this.#button.setAttribute('aria-expanded', 'false');
    this.#button.addEventListener('click', () => this.#toggle(!this.isOpen));
    this.#menu.className = 'sk-editor-acts';
    this.#menu.hidden = true;
    const icons: [HandleAct, string][] = [
      // One arrow, turned by the style.
      ['up', arrow],
      ['down', arrow],
      ['in', arrow],
      ['out', arrow],
      ['remove', trash],
    ];
    this.#acts = new Map(
      icons.map(([act, svg]) => {
        const element = button('sk-editor-act', svg);
        element.dataset['act'] = act;
        element.addEventListener('click', () => this.#act(act));
        this.#menu.append(element);
        return [act, element];
      }),
    );
    this.element.append(this.#button, this.#menu);
    // The focus, and with it a phone's keyboard, stays in the text while the handle is pressed.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('keydown', this.#onKey);
    this.element.addEventListener('focusout', this.#onFocusOut);
    this.relabel();
  }

  get isOpen(): boolean {
    return this.#menu.hidden === false;
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** Puts the handle at a point, or away. */
  placeAt(point: HTMLElement | null): void {
    this.element.hidden = point === null;
    if (!point) return this.#toggle(false);
    this.element.style.transform = `translateY(${point.offsetTop}px)`;
    this.element.style.insetInlineStart = `${point.offsetLeft}px`;
    for (const [act, element] of this.#acts) element.setAttribute('aria-disabled', String(!this.#options.can(act)));
  }

  close(): void {
    this.#toggle(false);
  }

  relabel(): void {
    const labels = this.#options.labels();
    setLabel(this.#button, labels.handle);
    const words = {
      up: labels.moveUp,
      down: labels.moveDown,
      in: labels.indent,
      out: labels.outdent,
      remove: labels.remove,
    };
    for (const [act, element] of this.#acts) setLabel(element, words[act]);
  }

  #act(act: HandleAct): void {
    if (!this.#options.can(act)) return;
    this.#options.act(act);
    if (act !== 'remove') return;
    this.#toggle(false);
    this.#options.leave();
  }

  #toggle(open: boolean): void {
    this.#menu.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    this.#toggle(false);
    this.#button.focus();
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    if (!this.element.contains(event.relatedTarget as Node | null)) this.#toggle(false);
  };
}

function button(className: string, svg: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.innerHTML = svg;
  element.firstElementChild?.setAttribute('aria-hidden', 'true');
  return element;
}

function setLabel(element: HTMLElement, label: string): void {
  element.setAttribute('aria-label', label);
  element.title = label;
}
