import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { checkFile } from './check-file.ts';

/** The process of FileChecks: a file comes in, what is known of it and its bytes go out by themselves on 3. */
const pieces: Buffer[] = [];
for await (const piece of process.stdin) pieces.push(piece as Buffer);
const checked = await checkFile(Buffer.concat(pieces));
const { bytes = new Uint8Array(), ...said } = { bytes: undefined, ...checked };
const head = Buffer.from(JSON.stringify(said));
const length = Buffer.alloc(4);
length.writeUInt32BE(head.length);
const out = createWriteStream('', { fd: 3 });
for (const piece of [length, head, bytes]) out.write(piece);
out.end();
await once(out, 'finish');
process.exit(0);
