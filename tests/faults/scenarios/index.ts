import type { Scenario } from '../scenario.ts';
import { kill } from './kill.ts';

/** In the order of the table. */
export const scenarios: readonly Scenario[] = [kill];
