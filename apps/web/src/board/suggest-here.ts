import type { DraftsQuestion, DraftsReply } from './suggest-worker.ts';

/** Drafts of themes made on this machine, beside the page. Rejects where the worker could not be had. */
export function suggestHere(question: DraftsQuestion): Promise<DraftsReply> {
  const worker = new Worker(new URL('./suggest-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<DraftsReply>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<DraftsReply>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'no worker')));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
