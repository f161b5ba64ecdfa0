import { createHash } from 'node:crypto';
import type { MaterialContent } from '@stikkord/domain';
import type { FileAnswer, FileRefusal } from '@stikkord/protocol';
import type { StoredFile } from '@stikkord/storage';
import { fileKind } from './file-kind.ts';

/** A file as it is kept, and what a material says of it. */
export interface CheckedFile {
  readonly type: StoredFile['type'];
  readonly content: FileAnswer['content'];
  readonly bytes: Uint8Array;
}
export type FileCheck = CheckedFile | { readonly why: FileRefusal };

/** FC1–FC6. Runs in a process of its own: see FileChecks. */
export async function checkFile(bytes: Buffer): Promise<FileCheck> {
  const kind = fileKind(bytes);
  if (typeof kind === 'object') return kind;
  if (kind === 'pdf') {
    const { checkPdf } = await import('./check-pdf.ts');
    const checked = await checkPdf(bytes);
    return 'why' in checked ? checked : kept('application/pdf', bytes, { kind: 'pdf', pages: checked.pages });
  }
  const { checkImage } = await import('./check-image.ts');
  const checked = await checkImage(bytes, kind);
  if ('why' in checked) return checked;
  const { type, bytes: made, width, height } = checked;
  return kept(type, made, { kind: 'image', width, height, alt: '' });
}

type Unnamed<T> = T extends unknown ? Omit<T, 'file'> : never;

function kept(
  type: StoredFile['type'],
  bytes: Uint8Array,
  content: Unnamed<Extract<MaterialContent, { kind: 'image' | 'pdf' }>>,
): CheckedFile {
  const file = createHash('sha256').update(bytes).digest('hex');
  return { type, bytes, content: { ...content, file } };
}
