/** What an editor needs only once somebody writes in it: loaded when the text gets the focus. */
export { HeldPoint } from '@stikkord/documents';
export { changeWithin, pointsWithHeld } from './held-text.ts';
export { pastedLines } from './pasted-lines.ts';
