import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Storage } from '../storage.ts';
import { rowsOf } from './fixtures.ts';

/** The tables are what better-auth wants: it makes an account in them, signs in, out and in again. */
export function accountContract(storage: () => Storage): void {
  test('AC1 an organiser makes an account, is counted, signs in and out; no address and no browser is kept', async () => {
    const { database, schema } = storage().accounts;
    const auth = betterAuth({
      baseURL: 'http://localhost:3000',
      secret: 'a secret of at least thirty-two characters',
      database: drizzleAdapter(database as Record<string, unknown>, { provider: 'pg', schema, transaction: true }),
      emailAndPassword: { enabled: true },
      telemetry: { enabled: false },
      logger: { disabled: true },
    });
    const before = await storage().countOrganisers();
    const headers = new Headers({ 'user-agent': 'Browser', 'x-forwarded-for': '192.0.2.7' });
    const person = { name: 'Planlegger', email: 'planlegger@example.no', password: 'et langt passord' };
    await auth.api.signUpEmail({ body: person, headers });
    expect(await storage().countOrganisers()).toBe(before + 1);
    await expect(auth.api.signUpEmail({ body: person, headers })).rejects.toThrow(/already exists/);

    const { headers: answer } = await auth.api.signInEmail({ body: person, headers, returnHeaders: true });
    const cookie = new Headers({ cookie: answer.get('set-cookie')!.split(';')[0]! });
    expect((await auth.api.getSession({ headers: cookie }))?.user.email).toBe(person.email);

    const [kept] = await rowsOf<{ n: unknown }>(
      storage(),
      sql`select count(*) as n from session where ip_address is not null or user_agent is not null`,
    );
    expect(Number(kept!.n)).toBe(0);

    await auth.api.signOut({ headers: cookie });
    expect(await auth.api.getSession({ headers: cookie })).toBeNull();
  });
}
