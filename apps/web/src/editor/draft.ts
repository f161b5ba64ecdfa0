import type { PointEdit } from '@stikkord/documents';

/**
 * The draft is an empty point that only this editor shows, so that there is somewhere to type; it becomes a point when
 * something is written in it. Gives the edits as they are to be written, after the last point with key `last`.
 */
export function editsWithDraft(
  edits: readonly PointEdit[],
  draft: string,
  last: string | null,
): { edits: PointEdit[]; written: boolean } {
  const others = edits.flatMap((edit): PointEdit[] => {
    if (edit.do !== 'remove') return [edit];
    const keys = edit.keys.filter((key) => key !== draft);
    return keys.length > 0 ? [{ ...edit, keys }] : [];
  });
  if (!others.some((edit) => mentions(edit, draft))) return { edits: others, written: false };
  const [only] = others;
  if (only?.do === 'write' && others.length === 1) {
    return { edits: [{ do: 'insert', after: last, points: [{ key: draft, text: only.text }] }], written: true };
  }
  return { edits: [{ do: 'insert', after: last, points: [{ key: draft, text: '' }] }, ...others], written: true };
}

function mentions(edit: PointEdit, draft: string): boolean {
  switch (edit.do) {
    case 'write':
    case 'split':
      return edit.key === draft;
    case 'merge':
      return edit.key === draft || edit.into === draft;
    case 'insert':
      return edit.after === draft;
    case 'move':
      return edit.key === draft || edit.after === draft;
    case 'remove':
      return edit.keys.includes(draft);
  }
}
