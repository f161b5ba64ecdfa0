import { randomBytes } from 'node:crypto';
import { exportMeeting, readMeetingFile, recordOf } from '@stikkord/exports';
import { systemRandomness } from '../random.ts';
import { comeBehind, serveTasks, type Done } from '../threads/serve-tasks.ts';
import { bringIn } from './bring-in.ts';
import type { FilePart, FileResults, FileTask } from './file-tasks.ts';
import { inputOf } from './input-of.ts';

comeBehind();

/** The thread in which files are written and read. */
serveTasks<FileTask, FilePart, FileResults[keyof FileResults]>(async (task, parts) => {
  switch (task.do) {
    case 'write':
      return write(task, parts);
    case 'record':
      return { result: recordOf(inputOf(task.head, parts)) };
    case 'read':
      return read(task);
  }
});

async function write(
  { head, format, per }: FileTask & { readonly do: 'write' },
  parts: readonly FilePart[],
): Promise<Done<FileResults['write']>> {
  const file = await exportMeeting(inputOf(head, parts), format, per);
  // A copy of its own: what a writer gives may lie in a buffer that others share.
  const body = typeof file.body === 'string' ? new TextEncoder().encode(file.body) : new Uint8Array(file.body);
  return { result: { ...file, body }, transfer: [body.buffer as ArrayBuffer] };
}

function read({ bytes, known }: FileTask & { readonly do: 'read' }): Done<FileResults['read']> {
  const read = readMeetingFile(textOf(bytes));
  if (!read.ok) return { result: read };
  const brought = bringIn(read.meeting, {
    newId: () => systemRandomness.id(),
    newKey: () => randomBytes(16).toString('hex'),
    known,
  });
  const transfer = brought.documents.map(({ update }) => update.buffer as ArrayBuffer);
  return { result: { ok: true, brought }, transfer };
}

/** What is no UTF-8 is no JSON either: the reader says so. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}
