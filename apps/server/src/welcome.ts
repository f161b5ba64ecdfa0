import { networkInterfaces } from 'node:os';
import { formatJoinCode } from '@stikkord/domain';
import { page } from '@stikkord/protocol';
import type { RunningServer } from './start-server.ts';

/**
 * What the person at the terminal reads: every address that somebody needs. Where the machine is on a network, the links
 * have its address there: a code on a wall that says `localhost` leads nobody in.
 */
export function welcome({ url, setUpPath, demo }: RunningServer, others: readonly string[]): string {
  const base = others[0] ?? url;
  const lines = [`Stikkord is ready: ${url}`];
  if (others.length > 0) lines.push(`From other devices on the same network: ${others.join('  ')}`);
  lines.push(
    '',
    setUpPath === null
      ? 'Organisers sign in:'
      : 'Make the first organiser’s account (the link works until it has been used):',
    `  ${base}${setUpPath ?? page.organiser()}`,
  );
  if (demo !== null) {
    lines.push(
      '',
      'A demo meeting to try things out with:',
      `  join         ${base}${demo.join}   code ${formatJoinCode(demo.code)}`,
      `  facilitator  ${base}${demo.facilitator}`,
      `  projector    ${base}${demo.projector}`,
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
