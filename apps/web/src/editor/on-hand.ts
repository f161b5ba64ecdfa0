/** What an editor needs only once somebody writes in it: loaded when the text gets the focus or a mouse comes. */
export { HeldPoint } from '@stikkord/documents';
export { changeWithin, pointsWithHeld } from './held-text.ts';
export { pastedLines } from './pasted-lines.ts';
export { PointTools } from './point-tools.ts';
