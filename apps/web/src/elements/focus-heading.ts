/**
 * Puts the focus on a page's heading when the page has come in place of another and nothing has the focus: so that it is
 * read aloud, and Tab begins at its top.
 */
export function focusHeading(page: HTMLElement): void {
  const heading = page.querySelector<HTMLElement>('h1');
  if (!heading || document.activeElement !== document.body) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
