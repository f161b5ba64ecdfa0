import { isId, type GroupId, type QuestionId } from '@stikkord/domain';

/** What a document on the wire and in the database is: one group's answer to a question, or a question's board. */
export type DocumentRef =
  | { readonly kind: 'response'; readonly question: QuestionId; readonly group: GroupId }
  | { readonly kind: 'board'; readonly question: QuestionId };

/** The document's name: `r~question~group` or `b~question`. Ids never hold a `~`. */
export function documentName(ref: DocumentRef): string {
  return ref.kind === 'response' ? `r~${ref.question}~${ref.group}` : `b~${ref.question}`;
}

/** Null where `name` names no document. */
export function parseDocumentName(name: string): DocumentRef | null {
  const [kind, question, group, ...rest] = name.split('~');
  if (!isId(question) || rest.length > 0) return null;
  if (kind === 'b' && group === undefined) return { kind: 'board', question };
  if (kind === 'r' && isId(group)) return { kind: 'response', question, group };
  return null;
}
