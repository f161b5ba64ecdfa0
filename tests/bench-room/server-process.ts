/** A process of its own: a server with an organiser, on PGlite in a folder. Asked, it tells its processor time, threads included. The other end is `served.ts`. */
import { openHouse } from '@stikkord/server/testing';
import type { ServerSaid } from './served.ts';

const house = await openHouse({ storage: { dataDir: process.env['STIKKORD_BENCH_FOLDER'] ?? '' } });
const say = (said: ServerSaid): void => void process.send!(said);
process.on('disconnect', () => process.exit(0));
process.on('message', (asked: 'cpu' | 'end') => {
  const { user, system } = process.cpuUsage();
  if (asked === 'cpu') say({ cpuMs: (user + system) / 1000 });
  else void house.server.close().then(() => process.disconnect());
});
say({ url: house.server.url, cookie: house.organiser.cookieHeader });
