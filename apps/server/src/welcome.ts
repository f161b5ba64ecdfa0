import { networkInterfaces } from 'node:os';
import { formatJoinCode } from '@stikkord/domain';
import type { RunningServer } from './start-server.ts';

/** What the person at the terminal reads: every address that somebody needs. */
export function welcome({ url, setUpPath, demo }: RunningServer, others: readonly string[]): string {
  const lines = [`Stikkord is ready: ${url}`];
  if (others.length > 0) lines.push(`From other devices on the same network: ${others.join('  ')}`);
  if (setUpPath !== null)
    lines.push(
      '',
      'Make the first organiser’s account (the link works until it has been used):',
      `  ${url}${setUpPath}`,
    );
  if (demo !== null) {
    lines.push(
      '',
      'A demo meeting to try things out with:',
      `  join         ${url}${demo.join}   code ${formatJoinCode(demo.code)}`,
      `  facilitator  ${url}${demo.facilitator}`,
      `  projector    ${url}${demo.projector}`,
    );
  }
  return ['', ...lines, '', 'Ctrl-C ends it.', ''].join('\n');
}

/** The addresses at which phones in the same room reach a server that listens on all of them. */
export function addressesNearby(url: string, interfaces = networkInterfaces()): string[] {
  const { hostname, port, protocol } = new URL(url);
  if (hostname !== 'localhost') return [];
  return Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `${protocol}//${address}:${port}`);
}
