import { Socket } from 'node:net';

/** What postgres.js knows of the server: several hosts with a port each, or the path of a Unix socket. */
interface Address {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path: string | false;
}

/** Sockets that the driver uses and we can break: it has no means of its own against a server that has fallen silent. */
export class TrackedSockets {
  readonly #open = new Set<Socket>();
  #made = 0;

  /** For the option `socket`. Hosts take turns; the driver tries as often as there are hosts. */
  readonly make = ({ host, port, path }: Address): Socket => {
    // Not by listening to `close`: the driver takes all listeners away when it begins to encrypt.
    for (const socket of this.#open) if (socket.destroyed) this.#open.delete(socket);
    const turn = this.#made++ % host.length;
    const place = { host: host[turn]!, port: port[turn]! };
    // The driver names the server by these, in errors and to check its certificate.
    const socket = Object.assign(new Socket(), place);
    this.#open.add(socket);
    // A failure may come before the driver listens; it always sees the `close` that follows.
    socket.on('error', () => {});
    socket.setNoDelay(true);
    return path === false ? socket.connect(place) : socket.connect(path);
  };

  /** Breaks all connections at once; whoever waits on one is told so by the driver. */
  hangUp(): void {
    for (const socket of this.#open) socket.destroy();
  }
}
