/** Every word that the editor says, in the reader's language. */
export interface PointEditorLabels {
  /** Name of the editor, e.g. the section's heading. */
  readonly name: string;
  readonly placeholder: string;
  /** Beside another's caret: by number, and never by name. */
  readonly member: (number: number) => string;
  /** How a keyboard gets out of the text. */
  readonly help: string;
  /** The handle of a point, and its acts. */
  readonly handle: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly indent: string;
  readonly outdent: string;
  readonly remove: string;
  /** Said after one's own move. */
  readonly moved: (place: number, count: number) => string;
  /** Said after one's own indenting; 1 is the top. */
  readonly level: (level: number) => string;
}

/** What was refused, nothing having been changed; or that a deleted point stands again, as another wrote in it. */
export type PointEditorNotice = 'point-too-long' | 'paste-too-long' | 'too-many-lines' | 'point-stands';
