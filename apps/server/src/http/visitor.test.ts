import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { AppEnv } from './env.ts';
import { isOwnOrigin } from './origin-check.ts';
import { contentPolicy } from './security-headers.ts';
import { addressOf, isSecure, type Standpoint } from './visitor.ts';

const open: Standpoint = { publicUrl: null, trustProxy: false };
const behindProxy: Standpoint = { publicUrl: null, trustProxy: true };
const named: Standpoint = { publicUrl: new URL('https://stikkord.example.no'), trustProxy: false };

async function seen(standpoint: Standpoint, headers: Record<string, string>, remoteAddress = '192.0.2.7') {
  const app = new Hono<AppEnv>().post('/', (c) =>
    c.json({ own: isOwnOrigin(c, standpoint), secure: isSecure(c, standpoint), address: addressOf(c, standpoint) }),
  );
  const request = new Request('http://stikkord.example.no/', { method: 'POST', headers });
  const env = { incoming: { socket: { remoteAddress } } } as unknown as AppEnv['Bindings'];
  return (await (await app.request(request, undefined, env)).json()) as {
    own: boolean;
    secure: boolean;
    address: string;
  };
}

test.each<[string, Standpoint, Record<string, string>, boolean]>([
  ['a program without any such header', open, {}, true],
  ['our page', open, { origin: 'http://stikkord.example.no' }, true],
  ['our page behind a proxy that ends TLS', open, { origin: 'https://stikkord.example.no' }, true],
  ['our page under its public address', named, { origin: 'https://stikkord.example.no', host: '10.0.0.2' }, true],
  ['another site', open, { origin: 'https://example.com' }, false],
  ['another port', open, { origin: 'http://stikkord.example.no:8080' }, false],
  ['another site that a browser says so of', open, { 'sec-fetch-site': 'cross-site' }, false],
  ['a neighbour under the same domain', open, { 'sec-fetch-site': 'same-site' }, false],
  ['an origin kept secret', open, { origin: 'null' }, false],
  ['an origin kept secret by our own page', open, { origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
  ['no address at all', open, { origin: 'nonsense' }, false],
  ['a forged forwarded host', open, { origin: 'http://a.test', 'x-forwarded-host': 'a.test' }, false],
  ['our page through a proxy', behindProxy, { origin: 'https://a.test', 'x-forwarded-host': 'a.test' }, true],
])('origin: %s', async (_who, standpoint, headers, own) => {
  expect((await seen(standpoint, { host: 'stikkord.example.no', ...headers })).own).toBe(own);
});

test('forwarded headers are believed only behind a proxy of one’s own, and then its own entry only', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.1, 198.51.100.2', 'x-forwarded-proto': 'https' };
  expect(await seen(open, headers)).toMatchObject({ secure: false, address: '192.0.2.7' });
  expect(await seen(behindProxy, headers)).toMatchObject({ secure: true, address: '198.51.100.2' });
});

test.each([
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2:ffff::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('the address %s is known as %s', async (remote, address) => {
  expect((await seen(open, {}, remote)).address).toBe(address);
});

test('a strange Host header never gets into the content policy', () => {
  expect(contentPolicy("a.test; script-src 'unsafe-inline'", false)).toContain("connect-src 'self';");
  expect(contentPolicy('a.test:3000', true)).toContain("connect-src 'self' wss://a.test:3000;");
});
