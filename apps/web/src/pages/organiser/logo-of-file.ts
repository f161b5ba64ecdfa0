/** Largest side of a logo as it is kept, in px: enough for a slide. */
const SIDE_MAX = 1200;
const BYTES_MAX = 1024 * 1024;

/**
 * An image that somebody chose, as the PNG that is kept, in base64; null where this browser can't read it as one. What else lies
 * in the file (place, camera, scripts) does not come with it.
 */
export async function logoOfFile(file: File): Promise<string | null> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    // A drawing without a size of its own is as large as it may be.
    const [width, height] = [image.naturalWidth || SIDE_MAX, image.naturalHeight || SIDE_MAX];
    for (let side = SIDE_MAX; side >= 150; side /= 2) {
      const scale = Math.min(1, side / Math.max(width, height));
      const bytes = await drawn(image, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
      if (bytes && bytes.length <= BYTES_MAX) return base64(bytes);
    }
    return null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function drawn(image: HTMLImageElement, width: number, height: number): Promise<Uint8Array | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.drawImage(image, 0, 0, width, height);
  // What of a broken file can be read, may be nothing: no picture, rather than an empty one on every page.
  if (pen.getImageData(0, 0, width, height).data.every((value) => value === 0)) return null;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob && new Uint8Array(await blob.arrayBuffer());
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
