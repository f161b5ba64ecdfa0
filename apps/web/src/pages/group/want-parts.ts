/** A first page does without the code and the texts of these: `sk-app` fetches them. Whoever calls again asks again. */
export function wantParts(page: HTMLElement, parts: 'room' | 'table' | 'joining'): void {
  page.dispatchEvent(new Event(`sk-wants-${parts}`, { bubbles: true }));
}
