/** A column's name. There are never more than 26. */
export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
