/** What went wrong underneath: drizzle wraps what the driver threw. */
export function rootCause(error: unknown): unknown {
  let found = error;
  while (found instanceof Error && found.cause !== undefined) found = found.cause;
  return found;
}

/** SQLSTATE of PostgreSQL, errno of Node, or a code of postgres.js; empty where there is none. */
export function failureCode(error: unknown): string {
  const cause = rootCause(error);
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** The unique index that a row ran into, or null. The two drivers name the field differently. */
export function violatedIndex(error: unknown): string | null {
  if (failureCode(error) !== '23505') return null;
  const cause = rootCause(error) as { constraint_name?: string; constraint?: string };
  return cause.constraint_name ?? cause.constraint ?? null;
}

const SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
]);

/**
 * SQLSTATE classes and codes after which the same call may succeed later: connection (08), refused login (28), resources (53),
 * operator or crash (57, with the statement timeout), I/O (58), no such database (3D), lock timeout, deadlock,
 * serialisation, read-only standby. Source: PostgreSQL's appendix A.
 */
const PASSING = /^(08|28|53|57|58)...$|^(3D000|55P03|40001|40P01|25006)$/;

export function isUnavailable(error: unknown): boolean {
  const code = failureCode(error);
  return SOCKET.has(code) || PASSING.test(code);
}
