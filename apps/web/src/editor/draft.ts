import type { PlainPoint, PointEdit } from '@stikkord/documents';

/**
 * The draft is an empty point that only this editor shows, so that there is somewhere to type; it becomes a point when
 * something is written in it. Gives the edits as they are to be written, after the last point with key `last`. `level`: where the
 * draft then stands, where it is only that.
 */
export function editsWithDraft(
  edits: readonly PointEdit[],
  draft: PlainPoint,
  last: string | null,
): { edits: PointEdit[]; written: boolean; level?: number } {
  const { key } = draft;
  const others = edits.flatMap((edit): PointEdit[] => {
    if (edit.do !== 'remove') return [edit];
    const keys = edit.keys.filter((each) => each !== key);
    return keys.length > 0 ? [{ ...edit, keys }] : [];
  });
  const isLevel = (edit: PointEdit): boolean => edit.do === 'indent' && edit.key === key;
  if (!others.some((edit) => mentions(edit, key) && !isLevel(edit))) {
    const level = others.findLast((edit) => edit.do === 'indent' && edit.key === key);
    return {
      edits: others.filter((edit) => !isLevel(edit)),
      written: false,
      ...(level?.do === 'indent' && { level: level.level }),
    };
  }
  const [only] = others;
  if (only?.do === 'write' && others.length === 1) {
    return { edits: [{ do: 'insert', after: last, points: [{ ...draft, text: only.text }] }], written: true };
  }
  return { edits: [{ do: 'insert', after: last, points: [draft] }, ...others], written: true };
}

function mentions(edit: PointEdit, draft: string): boolean {
  switch (edit.do) {
    case 'write':
    case 'split':
    case 'indent':
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
