import { FILE_NOTES } from '@stikkord/protocol';
import type { FileBytes } from '../exporting/file-tasks.ts';

/** A file to keep. Should a browser show it instead, it can run nothing and load nothing. */
export function fileResponse({ body, contentType, fileName, notes }: FileBytes): Response {
  const plain = fileName.replace(/[^\w.-]/g, '_');
  return new Response(body as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      'cache-control': 'private, no-store',
      ...(notes.length > 0 && { [FILE_NOTES]: notes.join(',') }),
    },
  });
}
