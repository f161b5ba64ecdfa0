import type { PollCommand } from '@stikkord/domain';

/** `sk-poll-act`, bubbling, from what stands in a poll's card: do this, and offer to take it back. */
export interface PollAct {
  readonly command: PollCommand;
  /** What is said when it is done. */
  readonly said: string;
}

declare global {
  interface HTMLElementEventMap {
    'sk-poll-act': CustomEvent<PollAct>;
  }
}
