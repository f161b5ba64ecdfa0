import type { ImportRefusal } from '@stikkord/exports';
import type { FileRefusal, ProblemId } from '@stikkord/protocol';

/** A request is refused, and this is why. `at`: where in the body, as path segments joined by dots. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly id: ProblemId;
  readonly at: string | undefined;
  /** Seconds after which it makes sense to try again. */
  readonly retryAfter: number | undefined;

  /** Of `import-refused`: what is wrong with the file. */
  readonly refusal: ImportRefusal | undefined;
  /** Of `file-refused`. */
  readonly why: FileRefusal | undefined;

  constructor(
    id: ProblemId,
    more: {
      at?: string | undefined;
      retryAfter?: number | undefined;
      refusal?: ImportRefusal | undefined;
      why?: FileRefusal | undefined;
    } = {},
  ) {
    super(id);
    this.id = id;
    this.at = more.at;
    this.retryAfter = more.retryAfter;
    this.refusal = more.refusal;
    this.why = more.why;
  }
}
