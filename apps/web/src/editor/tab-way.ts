const QUIET = /^(?:Tab|Escape|Shift|Control|Alt|Meta)$/;

/**
 * Whose the Tab key is. It indents for one who writes; it goes on for one who has come by key and done nothing yet, so that whoever
 * only passes through changes nothing, and after Escape. The help that says so is shown to those who use the key.
 */
export class TabWay {
  readonly help = document.createElement('p');
  readonly #editor: HTMLElement;
  /** Tab is the browser's. */
  leaves = true;

  constructor(editor: HTMLElement, id: string) {
    this.#editor = editor;
    this.help.className = 'sk-editor-help';
    this.help.id = id;
  }

  /** Of the help, for those who may have a Tab key: a touch screen that has met none has none. */
  get helpId(): string | null {
    return matchMedia('(pointer: coarse)').matches && !this.#editor.hasAttribute('data-keys') ? null : this.help.id;
  }

  focused(text: HTMLElement): void {
    this.leaves = !text.matches(':active');
  }

  keyDown({ key }: KeyboardEvent): void {
    if (!QUIET.test(key)) this.leaves = false;
  }

  /** Also of the key that brought the focus here. */
  keyUp({ key }: KeyboardEvent): void {
    if (key === 'Tab') this.#editor.setAttribute('data-keys', '');
  }

  byHand(): void {
    this.leaves = false;
    this.#editor.removeAttribute('data-keys');
  }
}
