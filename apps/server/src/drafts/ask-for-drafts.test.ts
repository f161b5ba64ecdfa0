import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AI_KEY, openAiStandIn, says, type AiStandIn } from '../testing/ai-stand-in.ts';
import { askForDrafts, DraftsError } from './ask-for-drafts.ts';

let ai: AiStandIn;
beforeAll(async () => {
  ai = await openAiStandIn();
});
afterAll(() => ai.close());
beforeEach(() => {
  ai.heard.length = 0;
});

const texts = ['Si det\ntidlig', 'God tid', 'Gode rom'];
const ask = (patience?: number) => askForDrafts(ai.address, texts, 'nn', patience === undefined ? {} : { patience });
const refused = async (patience?: number): Promise<DraftsError> => {
  const error = await ask(patience).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DraftsError);
  return error as DraftsError;
};

test('AI2 the texts are sent, numbered, with the key in its header; and a right answer is given back', async () => {
  ai.answer = says({ themes: [{ name: 'Tid', points: [1, 2] }] });
  expect(await ask()).toEqual([{ name: 'Tid', points: [1, 2] }]);
  const [request, ...more] = ai.heard;
  expect(more).toEqual([]);
  expect(request!.path).toBe('/v1/chat/completions');
  expect(request!.headers.authorization).toBe(`Bearer ${AI_KEY}`);
  expect(request!.body).toEqual({
    model: 'stand-in',
    messages: [
      { role: 'system', content: expect.stringContaining('Nynorsk') },
      { role: 'user', content: '1. Si det tidlig\n2. God tid\n3. Gode rom' },
    ],
  });
  expect(JSON.stringify(request)).not.toMatch(/cookie|referer/i);
});

test('AI4 rubbish, a broken body and another shape are no drafts', async () => {
  for (const answer of [
    says('Beklager, det kan eg ikkje.'),
    says({ themes: [{ name: 'Tid', points: [17] }] }),
    says(7),
    (response) => response.end('<html>'),
    (response) => response.end('null'),
    (response) => response.end('{"choices":[{"message":{"content":[{"type":"text"}]}}]}'),
    (response) => response.end(),
  ] satisfies AiStandIn['answer'][]) {
    ai.answer = answer;
    expect((await refused()).slow).toBe(false);
  }
});

test('AI4 an error, a redirect and a connection that ends are no drafts, and nobody else is asked', async () => {
  ai.answer = (response) => response.writeHead(500).end(`{"error":"${AI_KEY}"}`);
  expect((await refused()).message).toBe('status 500');
  ai.answer = (response) => response.writeHead(307, { location: '/elsewhere' }).end();
  await refused();
  ai.answer = (response) => response.destroy();
  await refused();
  ai.answer = (response) => {
    response.writeHead(200, { 'content-length': '900' });
    response.write('{"choices":');
    setImmediate(() => response.destroy());
  };
  await refused();
  expect(ai.heard.map(({ path }) => path)).toEqual(Array.from({ length: 4 }, () => '/v1/chat/completions'));
});

test('AI4 a refused connection is no drafts, and says so by its code alone', async () => {
  const gone = await openAiStandIn();
  await gone.close();
  const error = await askForDrafts(gone.address, texts, 'nb').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DraftsError);
  expect((error as DraftsError).message).toBe('ECONNREFUSED');
});

test('AI4 one that is too slow is given up, before or in the middle of its answer', async () => {
  ai.answer = () => {};
  expect((await refused(60)).slow).toBe(true);
  ai.answer = (response) => {
    response.writeHead(200);
    response.write('{"choices":');
  };
  expect((await refused(200)).slow).toBe(true);
});

test('AI4 an answer without end is cut off, and its connection with it', async () => {
  let ended = false;
  ai.answer = (response) => {
    response.on('close', () => {
      ended = true;
    });
    const more = (): void => {
      if (!response.destroyed && response.write('x'.repeat(64 * 1024))) setImmediate(more);
    };
    response.on('drain', more);
    more();
  };
  expect((await refused()).message).toContain('more than');
  await expect.poll(() => ended).toBe(true);
});
