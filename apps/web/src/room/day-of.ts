/** YYYY-MM-DD of a moment, where the meeting is. */
export function dayOf(now: number, zone: string | undefined): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    // Swedes write their days so.
    return new Intl.DateTimeFormat('sv-SE', { ...options, timeZone: zone || undefined }).format(now);
  } catch {
    // A zone that this browser doesn't know.
    return new Intl.DateTimeFormat('sv-SE', options).format(now);
  }
}
