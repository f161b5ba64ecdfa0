import { writeFileSync, writeSync } from 'node:fs';
import { spawn } from 'node:child_process';

/** A process of FileChecks that does what the file says. */
const pieces: Buffer[] = [];
for await (const piece of process.stdin) pieces.push(piece as Buffer);
const [act = '', detail = ''] = Buffer.concat(pieces).toString().split(' ');

function answer(said: object): void {
  const head = Buffer.from(JSON.stringify(said));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  writeSync(3, Buffer.concat([length, head]));
}

const refused = (attempt: () => void): boolean => {
  try {
    attempt();
    return false;
  } catch {
    return true;
  }
};

if (act === 'hang') for (;;);
if (act === 'crash') process.abort();
if (act === 'flood') for (;;) writeSync(3, Buffer.alloc(1_000_000));
if (act === 'half') writeSync(3, Buffer.from([0, 0, 9, 9, 1]));
if (act === 'tell')
  answer({
    why: [
      Object.keys(process.env).length,
      refused(() => writeFileSync(detail, 'x')),
      refused(() => spawn('true')),
    ].join(),
  });
if (act === 'fine') answer({ why: detail });
process.exit(0);
