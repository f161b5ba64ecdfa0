/** How much larger than usual a group's page is set: kept on the device as a step from 0. */
export const LARGE_STEPS: readonly number[] = [1, 1.25, 1.5, 2];

/** `within`: an element of the page. */
export function showLarge(within: HTMLElement, step: number): void {
  const page = within.closest<HTMLElement>('sk-group-page, sk-polls-page');
  page?.style.setProperty('--sk-large', String(LARGE_STEPS[step] ?? 1));
}
