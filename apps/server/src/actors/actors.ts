import { may, rightsOf, type Actor, type Meeting, type MeetingAct, type MeetingId } from '@stikkord/domain';
import type { PageRole } from '@stikkord/protocol';
import type { Accounts, Organiser } from '../accounts/accounts.ts';
import type { AppContext } from '../http/env.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { VisitCookies } from './visit-cookie.ts';

const NOBODY: Actor = { role: 'nobody' };

/** Who asks, and whether they may: the one place where requests meet the rules of permission. */
export class Actors {
  readonly #accounts: Accounts;
  readonly #cookies: VisitCookies;

  constructor(accounts: Accounts, cookies: VisitCookies) {
    this.#accounts = accounts;
    this.#cookies = cookies;
  }

  /** The actor in this role. An organiser's session counts where a facilitator is asked for and no such cookie is there. */
  async of(c: AppContext, meeting: MeetingId, as: PageRole): Promise<Actor> {
    const visit = this.#cookies.read(c, as, meeting);
    if (visit !== null) {
      const { device, group } = visit;
      return as === 'participant' ? { role: as, meeting, device, group } : { role: as, meeting, device };
    }
    if (as !== 'facilitator') return NOBODY;
    const organiser = await this.#accounts.signedIn(c.req.raw.headers);
    return organiser === null ? NOBODY : actorOf(organiser);
  }

  /** The signed-in organiser. Throws `not-signed-in`. */
  async organiser(c: AppContext): Promise<Organiser> {
    const organiser = await this.#accounts.signedIn(c.req.raw.headers);
    if (organiser === null) throw new ProblemError('not-signed-in');
    return organiser;
  }

  /** The actor in this role. Throws `not-in-meeting`. */
  async somebody(c: AppContext, meeting: MeetingId, as: PageRole): Promise<Actor> {
    const actor = await this.of(c, meeting, as);
    if (actor.role === 'nobody') throw new ProblemError('not-in-meeting');
    return actor;
  }

  /** Throws what the page should say where `actor` may not do this with the meeting. */
  permit(c: AppContext, actor: Actor, act: MeetingAct, meeting: Meeting): void {
    c.set('meetingLanguage', meeting.plan.language);
    permit(actor, act, meeting);
  }

  /** The actor in this role, who may do this with the meeting. Throws what the page should say instead. */
  async permitted(c: AppContext, meeting: Meeting, as: PageRole, act: MeetingAct): Promise<Actor> {
    c.set('meetingLanguage', meeting.plan.language);
    const actor = await this.somebody(c, meeting.id, as);
    permit(actor, act, meeting);
    return actor;
  }

  /** The signed-in organiser, who may plan this meeting. */
  async planner(c: AppContext, meeting: Meeting): Promise<void> {
    c.set('meetingLanguage', meeting.plan.language);
    permit(actorOf(await this.organiser(c)), 'plan', meeting);
  }
}

export function actorOf(organiser: Organiser): Actor {
  return { role: 'organiser', user: organiser.user, device: organiser.device };
}

function permit(actor: Actor, act: MeetingAct, meeting: Meeting): void {
  if (may(actor, act, rightsOf(meeting))) return;
  throw new ProblemError(meeting.deleted && actor.role !== 'organiser' ? 'meeting-gone' : 'forbidden');
}
