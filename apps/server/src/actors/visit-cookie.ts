import { isId, type GroupId, type MeetingId } from '@stikkord/domain';
import type { PageRole } from '@stikkord/protocol';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from '../http/env.ts';
import { isSecure, type Standpoint } from '../http/visitor.ts';
import type { Departed } from './departed.ts';
import { seal, unseal } from './seal.ts';

/** What a device carries of a meeting that it is in, in one of its roles. */
export interface Visit {
  readonly device: string;
  /** Participants only: the group it chose last. */
  readonly group: GroupId | null;
}

/** Groups may answer over weeks. Browsers keep no cookie longer than 400 days. */
const DAYS = 180;
const DAY_MS = 86_400_000;

/** Signed cookies of visits, one per role and meeting: a laptop may be facilitator here and participant there. */
export class VisitCookies {
  readonly #key: string;
  readonly #standpoint: Standpoint;
  readonly #departed: Departed;
  readonly #now: () => number;

  constructor(key: string, standpoint: Standpoint, departed: Departed, now: () => number) {
    this.#key = key;
    this.#standpoint = standpoint;
    this.#departed = departed;
    this.#now = now;
  }

  /** Null where there is none, or one that isn't ours, is another role's or meeting's, has run out, or whose device left. */
  read(c: AppContext, role: PageRole, meeting: MeetingId): Visit | null {
    const sealed = getCookie(c, cookieName(role, meeting));
    const text = sealed === undefined ? null : unseal(this.#key, purpose(role, meeting), sealed);
    if (text === null) return null;
    const [device = '', group = '', expires = ''] = text.split('!');
    if (!isId(device) || Number(expires) <= this.#now() || this.#departed.has(device)) return null;
    return { device, group: isId(group) ? group : null };
  }

  write(c: AppContext, role: PageRole, meeting: MeetingId, visit: Visit): void {
    const text = [visit.device, visit.group ?? '', this.#now() + DAYS * DAY_MS].join('!');
    setCookie(c, cookieName(role, meeting), seal(this.#key, purpose(role, meeting), text), {
      ...this.#attributes(c),
      maxAge: DAYS * 86_400,
    });
  }

  remove(c: AppContext, role: PageRole, meeting: MeetingId): void {
    deleteCookie(c, cookieName(role, meeting), this.#attributes(c));
  }

  #attributes(c: AppContext) {
    return { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure(c, this.#standpoint) } as const;
  }
}

function cookieName(role: PageRole, meeting: MeetingId): string {
  return `stikkord-${role}-${meeting}`;
}

function purpose(role: PageRole, meeting: MeetingId): string {
  return `visit/${role}/${meeting}`;
}
