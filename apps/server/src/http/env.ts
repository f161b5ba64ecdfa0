import type { HttpBindings } from '@hono/node-server';
import type { Language } from '@stikkord/domain';
import type { Context } from 'hono';

/** What a request carries through the app. Tests call the app without a socket, so bindings may be missing. */
export interface AppEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** The language of the meeting that the request is about, once known. */
    meetingLanguage?: Language;
  };
}

export type AppContext = Context<AppEnv>;
