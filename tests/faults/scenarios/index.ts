import type { Scenario } from '../scenario.ts';
import { databaseAway, databaseStops } from './database.ts';
import { fullDisk } from './disk.ts';
import { kill } from './kill.ts';
import { reconnects } from './reconnects.ts';
import { restart, rolling } from './restart.ts';
import { stalledReaders } from './stalled.ts';
import { weather } from './weather.ts';

/** In the order of the table. */
export const scenarios: readonly Scenario[] = [
  kill,
  databaseStops,
  databaseAway,
  weather,
  fullDisk,
  stalledReaders,
  reconnects,
  restart,
  rolling,
];
