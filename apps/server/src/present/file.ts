import type { ExportedFile } from '@stikkord/exports';

/** A file to keep. Should a browser show it instead, it can run nothing and load nothing. */
export function fileResponse({ body, contentType, fileName }: ExportedFile): Response {
  const plain = fileName.replace(/[^\w.-]/g, '_');
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      'cache-control': 'private, no-store',
    },
  });
}
