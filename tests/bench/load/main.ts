import { setTimeout as wait } from 'node:timers/promises';
import { Crowd, type CrowdPlan, type RunPlan, type RunResult } from './crowd.ts';
import { updateFrame } from './dialect.ts';
import { expectedState, readRaw, readWithProvider, sameState } from './read-document.ts';
import { survey, type Survivors } from './survey.ts';
import { fullDocument } from './typing.ts';

/** What the load process does when told. One crowd at a time. */
export interface LoadCommands {
  gather(plan: CrowdPlan): Promise<null>;
  run(plan: RunPlan): Promise<RunResult>;
  /** Puts a document of so many bytes in every place, through each room's first client. Gives its size. */
  fill(plan: { readonly bytes: number }): Promise<number>;
  /** All come at once; ms until the last has everything, and how many didn't get it. */
  join(plan: CrowdPlan & { readonly atLeast: number }): Promise<{ readonly ms: number; readonly failed: number }>;
  wake(): Promise<null>;
  /** How many of the first `documents` are not as they must be, and whether a real provider finds the first one so. */
  verify(plan: { readonly documents: number }): Promise<{ readonly diverged: number; readonly realProvider: boolean }>;
  /** After a kill: what the server that came back, at `url`, has of what was sent; then the writers bring it again. */
  survey(at: { readonly url: string }): Promise<Survivors>;
  leave(): Promise<null>;
}

let crowd: Crowd | null = null;
let plan: CrowdPlan | null = null;
let joined: Crowd | null = null;

const commands: LoadCommands = {
  async gather(wanted) {
    plan = wanted;
    crowd = new Crowd(wanted);
    await crowd.arrive();
    return null;
  },
  run: (wanted) => crowd!.run(wanted),
  async fill({ bytes }) {
    const state = fullDocument(bytes);
    const { clients } = plan!;
    // One after the other: documents grow over an hour, and how a server takes ten megabytes at once is not the question.
    for (let document = 0; document < plan!.places.length; document++) {
      const { client } = crowd!.people[document * clients]!;
      client.sendChange(client.prepared(updateFrame(state)));
      while (((await readRaw(address(document)))?.length ?? 0) < state.length * 0.9) await wait(5);
    }
    return state.length;
  },
  async join(wanted) {
    const began = performance.now();
    joined = new Crowd(wanted);
    await Promise.all(joined.people.map((person) => person.synced));
    const ms = performance.now() - began;
    const failed = joined.people.filter(
      ({ firstAnswer, closedAs }) => closedAs !== null || firstAnswer < wanted.atLeast,
    );
    return { ms, failed: failed.length };
  },
  async wake() {
    await crowd!.wake();
    return null;
  },
  async verify({ documents }) {
    let diverged = 0;
    for (const [index, room] of crowd!.rooms.slice(0, documents).entries()) {
      const state = await readRaw(address(index));
      if (state === null || !sameState(state, expectedState(room))) diverged++;
    }
    const real = sameState(await readWithProvider(address(0)), expectedState(crowd!.rooms[0]!));
    return { diverged, realProvider: real };
  },
  survey: ({ url }) => survey(crowd!, { ...plan!, url }),
  leave() {
    crowd?.leave();
    joined?.leave();
    crowd = joined = null;
    return Promise.resolve(null);
  },
};

function address(document: number) {
  const { kind, url, places, cookies } = plan!;
  return { kind, url, place: places[document]!, cookie: cookies?.[document]?.[0] ?? null };
}

process.on('message', ({ command, argument }: { command: keyof LoadCommands; argument: never }) => {
  void commands[command](argument).then(
    (answer) => process.send!({ answer }),
    (error: unknown) => process.send!({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
