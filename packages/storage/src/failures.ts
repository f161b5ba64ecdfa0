/** An error and what it wraps, outermost first: drizzle wraps what the driver threw. */
export function causes(error: unknown): unknown[] {
  return error instanceof Error && error.cause !== undefined ? [error, ...causes(error.cause)] : [error];
}

/** What went wrong underneath. */
export function rootCause(error: unknown): unknown {
  return causes(error).at(-1);
}

/** SQLSTATE of PostgreSQL or errno of Node; empty where there is none. */
export function failureCode(error: unknown): string {
  const cause = rootCause(error);
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** The unique index that a row ran into, or null. */
export function violatedIndex(error: unknown): string | null {
  if (failureCode(error) !== '23505') return null;
  // PGlite and postgres.js call it differently.
  const { constraint, constraint_name } = rootCause(error) as { constraint?: string; constraint_name?: string };
  return constraint ?? constraint_name ?? null;
}

/** Of Node's sockets. */
const SOCKET =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|ENOENT)$/;
/** Of postgres.js; the last two after `close`. */
const DRIVER = /^(CONNECTION_CLOSED|CONNECT_TIMEOUT|CONNECTION_ENDED|CONNECTION_DESTROYED)$/;

/**
 * SQLSTATE classes and codes after which the same call may succeed later: connection (08), refused login (28), resources (53),
 * operator or crash (57, with the statement timeout), I/O (58), no such database (3D), lock timeout, deadlock,
 * serialisation, read-only standby. Source: PostgreSQL's appendix A.
 */
const PASSING = /^((08|28|53|57|58)...|3D000|55P03|40001|40P01|25006)$/;

export function isUnavailable(error: unknown): boolean {
  const code = failureCode(error);
  return SOCKET.test(code) || DRIVER.test(code) || PASSING.test(code);
}

/** PostgreSQL keeps all of Unicode but U+0000: not in text (22021), nor escaped in JSON (22P05). */
export function isUnstorableText(error: unknown): boolean {
  return /^(22021|22P05)$/.test(failureCode(error));
}
