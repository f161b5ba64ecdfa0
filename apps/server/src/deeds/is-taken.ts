/** True for PostgreSQL's unique_violation, however deep it is wrapped. */
export function isTaken(error: unknown): boolean {
  for (let found = error; found instanceof Error; found = found.cause) {
    if ('code' in found && found.code === '23505') return true;
  }
  return false;
}
