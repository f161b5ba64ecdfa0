import type { FileRefusal } from '@stikkord/protocol';
import sharp, { type Sharp } from 'sharp';
import type { FileKind } from './file-kind.ts';

export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp';
export interface CheckedImage {
  readonly type: ImageType;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The longest side, in pixels: sharp on a phone that zooms in, and on a screen in a hall. */
const SIDE_MAX = 2400;
/** Telephones make 50 million; unpacked, each takes four bytes. */
const PIXELS_MAX = 52_000_000;
const SECONDS_MAX = 20;

const READERS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'];
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: READERS.map((name) => `VipsForeignLoad${name}`) });
sharp.cache(false);
sharp.concurrency(1);

/**
 * FC4, FC5. The picture made anew: upright, at most 2400 pixels a side, of what moves the first frame, and nothing of what the file said
 * beside it. Or why it is refused.
 */
export async function checkImage(
  bytes: Buffer,
  kind: Exclude<FileKind, 'pdf'>,
): Promise<CheckedImage | { readonly why: FileRefusal }> {
  try {
    const image = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' }).timeout({ seconds: SECONDS_MAX });
    const made = image
      .autoOrient()
      .resize({ width: SIDE_MAX, height: SIDE_MAX, fit: 'inside', withoutEnlargement: true });
    const { data, info } = await written(made, kind).toBuffer({ resolveWithObject: true });
    const type = `image/${info.format}` as ImageType;
    return { type, bytes: data, width: info.width, height: info.height };
  } catch (error) {
    return { why: error instanceof Error && /pixel limit/i.test(error.message) ? 'too-many-pixels' : 'broken' };
  }
}

/** Drawings stay sharp-edged, photographs stay small; what browsers of today don't all show becomes what they do. */
function written(image: Sharp, kind: Exclude<FileKind, 'pdf'>): Sharp {
  switch (kind) {
    case 'jpeg':
      return image.jpeg({ quality: 85, mozjpeg: true });
    case 'webp':
    case 'avif':
    case 'tiff':
      return image.webp({ quality: 88 });
    case 'png':
    case 'gif':
      return image.png({ compressionLevel: 9 });
  }
}
