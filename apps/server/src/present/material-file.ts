import type { Material } from '@stikkord/domain';
import type { StoredFile } from '@stikkord/storage';

const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp', 'application/pdf': 'pdf' } as const;
const PIECE_BYTES = 256 * 1024;

/** Kept by the browser that got it, and asked about each time: who may no longer see it isn't told that it is the same. */
export function materialFileHeaders({ id, type }: Pick<StoredFile, 'id' | 'type'>, title: Material['title']) {
  const name = `${
    title
      .replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'fil'
  }.${ENDINGS[type]}`;
  const plain = name.replace(/[^\w. -]/g, '_');
  return {
    'content-type': type,
    'content-disposition': `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-cache',
    etag: `"${id}"`,
  };
}

/** The bytes as fast as they are taken, and no copy of them all: a hall asks for the same file at once. */
export function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(bytes.slice(at, at + PIECE_BYTES));
        at += PIECE_BYTES;
        if (at >= bytes.length) controller.close();
      },
    },
    { highWaterMark: 1 },
  );
}
