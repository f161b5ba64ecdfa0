import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Zone } from './board-model.ts';

const ZONES: Readonly<Record<Zone, string>> = { tray: '.sk-tray', themes: '.sk-themes-scroll' };

/**
 * Knows in which zone a hand is: the pointer over it, the focus in it, or a menu open that acts on it. While it is, the
 * zone holds still for what others do. A pointer that lies where it was left while keys are pressed elsewhere is no hand.
 */
export class BoardCalm implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tell: (zone: Zone, busy: boolean) => void;
  #pointer: Zone | null = null;
  #focus: Zone | null = null;
  readonly #held = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, tell: (zone: Zone, busy: boolean) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointermove', this.#moved);
    this.#host.addEventListener('pointerleave', this.#gone);
    this.#host.addEventListener('focusin', this.#focused);
    this.#host.addEventListener('focusout', this.#focused);
    this.#host.addEventListener('keydown', this.#pressed);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointermove', this.#moved);
    this.#host.removeEventListener('pointerleave', this.#gone);
    this.#host.removeEventListener('focusin', this.#focused);
    this.#host.removeEventListener('focusout', this.#focused);
    this.#host.removeEventListener('keydown', this.#pressed);
    clearTimeout(this.#timer);
  }

  /** Holds both zones still while a menu is open, or something is dragged. */
  hold(reason: 'menu' | 'question' | 'drag', held: boolean): void {
    if (held) this.#held.add(reason);
    else this.#held.delete(reason);
    this.#look();
  }

  readonly #moved = (event: PointerEvent): void => {
    // A finger is a hand only while it presses, and then the focus is where it pressed.
    const zone = event.pointerType === 'touch' ? null : zoneOf(event.target);
    if (zone === this.#pointer) return;
    this.#pointer = zone;
    this.#look();
  };

  readonly #gone = (): void => {
    this.#pointer = null;
    this.#look();
  };

  readonly #pressed = (): void => {
    const zone = zoneOf(document.activeElement);
    if (zone === null || this.#pointer === null || zone === this.#pointer) return;
    this.#pointer = null;
    this.#look();
  };

  readonly #focused = (): void => {
    // The focus is nowhere for a moment on its way from one point to the next.
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#focus = zoneOf(document.activeElement);
      this.#look();
    });
  };

  #look(): void {
    for (const zone of Object.keys(ZONES) as Zone[])
      this.#tell(zone, this.#held.size > 0 || this.#pointer === zone || this.#focus === zone);
  }
}

function zoneOf(target: EventTarget | null): Zone | null {
  if (!(target instanceof Element)) return null;
  const inside = (Object.keys(ZONES) as Zone[]).find((zone) => target.closest(ZONES[zone]) !== null);
  // The heading of an empty tray has the focus when all is sorted: nobody works there.
  return inside === 'tray' && target.matches('h2') ? null : (inside ?? null);
}
