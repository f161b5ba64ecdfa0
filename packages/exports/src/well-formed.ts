/** EX6. NUL and halves of surrogate pairs can stand in no text file: the replacement character stands for them. */
export function wellFormed(text: string): string {
  return text.replaceAll('\0', '\ufffd').replace(/\p{Cs}/gu, '\ufffd');
}
