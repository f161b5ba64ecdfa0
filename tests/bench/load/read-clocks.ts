/**
 * What an update V1 brings, read without building it: per client the clock that follows its last struct. Written for this
 * benchmark alone, so that reading is too quick to be the bottleneck, and shares no code with the server.
 */
export function readClocks(bytes: Uint8Array, start: number, tell: (client: number, to: number) => void): void {
  at = start;
  for (let clients = uint(bytes); clients > 0; clients--) {
    let structs = uint(bytes);
    const client = uint(bytes);
    let clock = uint(bytes);
    for (; structs > 0; structs--) clock += struct(bytes);
    tell(client, clock);
  }
}

let at = 0;

/** A varUint at `start`, and where it ends. */
export function readUint(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } {
  at = start;
  const value = uint(bytes);
  return { value, end: at };
}

function uint(bytes: Uint8Array): number {
  let byte = bytes[at++]!;
  let value = byte & 0x7f;
  for (let factor = 128; byte >= 0x80; factor *= 128) {
    byte = bytes[at++]!;
    value += (byte & 0x7f) * factor;
  }
  return value;
}

function block(bytes: Uint8Array): void {
  const length = uint(bytes);
  at += length;
}

/** Length in UTF-16 units of a text of `length` bytes: every byte that begins a character, those of four bytes twice. */
function text(bytes: Uint8Array): number {
  const end = uint(bytes) + at;
  let units = 0;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** Reads one struct; gives its length in clocks. */
function struct(bytes: Uint8Array): number {
  const info = bytes[at++]!;
  if (info === 0 || info === 10) return uint(bytes);
  if ((info & 0x80) !== 0) id(bytes);
  if ((info & 0x40) !== 0) id(bytes);
  if ((info & 0xc0) === 0) {
    if (uint(bytes) === 1) block(bytes);
    else id(bytes);
    if ((info & 0x20) !== 0) block(bytes);
  }
  return content(bytes, info & 0x1f);
}

function id(bytes: Uint8Array): void {
  uint(bytes);
  uint(bytes);
}

function content(bytes: Uint8Array, kind: number): number {
  if (kind === 1) return uint(bytes);
  if (kind === 4) return text(bytes);
  if (kind === 5) block(bytes);
  else if (kind === 6) {
    block(bytes);
    block(bytes);
  } else if (kind === 7) {
    const type = uint(bytes);
    if (type === 3 || type === 5) block(bytes);
  } else if (kind === 8) {
    const length = uint(bytes);
    for (let i = 0; i < length; i++) any(bytes);
    return length;
  } else throw new Error(`content ${kind}: the load writes none of it`);
  return 1;
}

function any(bytes: Uint8Array): void {
  switch (bytes[at++]!) {
    case 127:
    case 126:
    case 121:
    case 120:
      return;
    case 125:
      while (bytes[at++]! >= 0x80);
      return;
    case 119:
      return block(bytes);
    case 118:
      for (let size = uint(bytes); size > 0; size--) {
        block(bytes);
        any(bytes);
      }
      return;
    default:
      throw new Error('a value the load writes none of');
  }
}
