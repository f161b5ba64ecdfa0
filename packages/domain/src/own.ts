/** What a record says of an id. Ids are made by clients: one called `constructor` must not find what every object has. */
export function own<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** The record with something else said of an id; undefined: nothing. */
export function withOwn<T>(
  record: Readonly<Record<string, T>>,
  id: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  if (value !== undefined) return { ...record, [id]: value };
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}
