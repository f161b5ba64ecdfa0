/** A day of the calendar, YYYY-MM-DD: Date.parse alone takes 29 February of any year. */
export function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`);
}
