/** A process of its own: a server with an organiser, on PGlite in a folder or on PostgreSQL. The other end is `served.ts`. */
import { openHouse } from '@stikkord/server/testing';
import type { Served } from './served.ts';

const { STIKKORD_BENCH_FOLDER: folder = '', DATABASE_URL: url } = process.env;
const house = await openHouse({
  storage: url === undefined ? { dataDir: folder } : { databaseUrl: url },
});
process.on('disconnect', () => process.exit(0));
process.on('message', () => {
  void house.server.close().then(() => process.disconnect());
});
process.send!({ url: house.server.url, cookie: house.organiser.cookieHeader } satisfies Served);
