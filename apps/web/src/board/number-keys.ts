import { msg, str } from '@lit/localize';
import type { PointId } from '@stikkord/domain';
import { typeNumber } from './number-entry.ts';

/** So long one waits for a second digit, in ms, where there may come one. Any other key ends the waiting at once. */
const WAIT_MS = 900;

interface NumberHost {
  readonly numbers: () => readonly string[];
  readonly say: (text: string) => void;
  readonly place: (number: string, points: readonly PointId[]) => void;
}

/** The digits of a theme's number, as they are pressed one by one. */
export class NumberKeys {
  readonly #host: NumberHost;
  #points: readonly PointId[] = [];
  #typed = '';
  #number: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: NumberHost) {
    this.#host = host;
  }

  /** The first digit. `points`: what is to be placed, whatever is chosen meanwhile. */
  begin(digit: string, points: readonly PointId[]): void {
    this.#points = points;
    this.#type(digit);
  }

  /** True where the key went on with the number, or ended it and nothing else. */
  key(key: string): boolean {
    if (this.#typed === '') return false;
    if (/^[0-9.,]$/.test(key)) {
      this.#type(key);
      return true;
    }
    if (key === 'Shift') return false;
    const cancel = key === 'Escape';
    if (cancel) {
      this.forget();
      this.#host.say('');
    } else this.#end();
    return cancel || key === 'Enter';
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#typed = '';
    this.#number = null;
  }

  #type(key: string): void {
    clearTimeout(this.#timer);
    const step = typeNumber(this.#typed, key, this.#host.numbers());
    if (step.step === 'wait') {
      this.#typed = step.typed;
      this.#number = step.number;
      const options = step.options.slice(0, 9).join(', ');
      this.#host.say(
        step.number === null
          ? msg(str`Tema ${step.typed} … (${options})`)
          : msg(str`Tema ${step.number}, eller ${options} … Enter tar ${step.number}.`),
      );
      this.#timer = setTimeout(() => this.#end(), WAIT_MS);
    } else if (step.step === 'done') this.#place(step.number);
    else {
      this.forget();
      this.#host.say(msg(str`Det er ikke noe tema med nummer ${step.typed}.`));
    }
  }

  #end(): void {
    const number = this.#number;
    if (number !== null) this.#place(number);
    else this.forget();
  }

  #place(number: string): void {
    const points = this.#points;
    this.forget();
    this.#host.place(number, points);
  }
}
