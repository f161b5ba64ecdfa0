import { upgradeWebSocket } from '@hono/node-server';
import { isId, may } from '@stikkord/domain';
import {
  api,
  CLOSE,
  PAGE_ROLES,
  parseDocumentName,
  WIRE_VERSION,
  type CloseName,
  type PageRole,
} from '@stikkord/protocol';
import { StoreUnavailableError } from '@stikkord/sync';
import { Hono } from 'hono';
import type { WebSocket } from 'ws';
import type { AppContext, AppEnv } from '../http/env.ts';
import { feedSocket, syncSocket } from '../http/ws-socket.ts';
import type { LiveMeeting } from '../live/live-meeting.ts';
import { ACT_OF, type MeetingPeer } from '../live/meeting-peer.ts';
import type { Services } from '../services.ts';
import type { Actor } from '@stikkord/domain';

type Somebody = Exclude<Actor, { readonly role: 'nobody' }>;
/** 128 bits or more. */
const PEN = /^[\da-f]{32,64}$/;

type Admission = { readonly live: LiveMeeting; readonly actor: Somebody; readonly as: PageRole } | CloseName;

/**
 * The two WebSockets. A socket that may not be here is accepted and then closed under a named code: a browser tells its page
 * nothing of a refused handshake.
 */
export function socketRoutes(services: Services): Hono<AppEnv> {
  const { documents, log } = services;
  const refuse = (socket: WebSocket, name: CloseName): void => {
    services.refusals.count(name);
    socket.on('error', () => {});
    socket.close(CLOSE[name], name);
  };
  const options = { onError: (error: unknown) => log.error({ err: error }, 'socket') };

  return new Hono<AppEnv>()
    .get(
      '/live/:meeting',
      upgradeWebSocket(async (c) => {
        const admission = await admit(c, services);
        const question = c.req.query('question') ?? null;
        return opened((socket) => {
          const opening = stillSo(admission, services);
          if (typeof opening === 'string') refuse(socket, opening);
          else
            opening.live.follow(feedSocket(socket, c.env.incoming!.socket), opening.actor, {
              as: opening.as,
              question,
            });
        });
      }, options),
    )
    .get(
      `${api.sync(':meeting')}/:document`,
      upgradeWebSocket(async (c) => {
        const document = c.req.param('document') ?? '';
        const outdated = c.req.query('v') !== String(WIRE_VERSION);
        const admission = outdated ? 'upgradeRequired' : await admit(c, services);
        return opened((socket) => {
          const opening = stillSo(admission, services);
          if (typeof opening === 'string') return refuse(socket, opening);
          const { live, actor } = opening;
          const ref = parseDocumentName(document);
          if (ref === null || !live.rights.questions.has(ref.question)) return refuse(socket, 'notFound');
          const peer: MeetingPeer = { device: actor.device, pen: penOf(c.req.query('pen')), live, actor };
          live.addPeer(peer);
          socket.once('close', () => live.removePeer(peer));
          documents.connect(syncSocket(socket, c.env.incoming!.socket), peer, document);
        });
      }, options),
    );
}

/** Who comes, and to which meeting; or why not. */
async function admit(c: AppContext, services: Services): Promise<Admission> {
  const { actors, rooms, log } = services;
  const as = PAGE_ROLES.find((role) => role === c.req.query('as'));
  if (as === undefined) return 'malformed';
  if (!services.ready()) return 'restarting';
  try {
    const id = c.req.param('meeting');
    if (!isId(id)) return 'notFound';
    // Before the meeting is looked up: strangers can't make the database work.
    const actor = await actors.of(c, id, as);
    if (actor.role === 'nobody') return 'unauthenticated';
    const live = await rooms.open(id);
    if (live === null) return 'notFound';
    return stillSo({ live, actor, as }, services);
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) log.error({ err: error }, 'socket');
    return 'overloaded';
  }
}

/** Looked at again when the socket opens: who left, or lost the right, while it was asked about is not let in. */
function stillSo(admission: Admission, { departed }: Services): Admission {
  if (typeof admission === 'string') return admission;
  const { live, actor, as } = admission;
  if (departed.has(actor.device)) return 'unauthenticated';
  if (may(actor, ACT_OF[as], live.rights)) return admission;
  return live.meeting.deleted ? 'notFound' : 'forbidden';
}

/** A short one could be guessed, a long one fills memory: neither is any. */
function penOf(said: string | undefined): string | null {
  return said !== undefined && PEN.test(said) ? said : null;
}

function opened(act: (socket: WebSocket) => void) {
  return { onOpen: (_event: Event, context: { raw?: unknown }) => act(context.raw as WebSocket) };
}
