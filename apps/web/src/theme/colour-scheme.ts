/** Light, dark, or as the device is set. The reader's choice is kept on the device. */
export type ColourScheme = 'auto' | 'light' | 'dark';
export const COLOUR_SCHEMES: readonly ColourScheme[] = ['auto', 'light', 'dark'];

const CHOICE = 'stikkord-colour-scheme';

export function chosenColourScheme(): ColourScheme {
  const kept = localStorage.getItem(CHOICE);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

export function chooseColourScheme(scheme: ColourScheme): void {
  localStorage.setItem(CHOICE, scheme);
  showColourScheme();
}

export function showColourScheme(): void {
  document.documentElement.dataset['colorScheme'] = chosenColourScheme();
}
