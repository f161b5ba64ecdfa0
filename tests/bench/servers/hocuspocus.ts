import { Server } from '@hocuspocus/server';

/** Hocuspocus as its guide starts it, without an extension that stores: at its quickest. */
const server = new Server({ port: 0, address: '127.0.0.1', quiet: true });
await server.listen();
console.log(`Hocuspocus is ready: http://127.0.0.1:${server.address.port}`);
