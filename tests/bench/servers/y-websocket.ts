import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';

/** @y/websocket-server as its own `server.js` runs it, but on a free port. */
const sockets = new WebSocketServer({ noServer: true });
const http = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain' });
  response.end('okay');
});
sockets.on('connection', setupWSConnection);
http.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request));
});
http.listen(0, '127.0.0.1', () =>
  console.log(`@y/websocket-server is ready: http://127.0.0.1:${(http.address() as AddressInfo).port}`),
);
