/**
 * Stands in for `lib0/logging`, whose coloured output would bring 12 kB of DOM helpers to every phone. Yjs uses these names
 * alone, for warnings to developers.
 */
export const [ORANGE, RED, BOLD, UNBOLD] = ['', '', '', ''];
export const print = (...parts: unknown[]): void => console.log(...parts);
export const warn = (...parts: unknown[]): void => console.warn(...parts);
