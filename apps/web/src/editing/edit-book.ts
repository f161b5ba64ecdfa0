import type { EditingRules } from './editing.ts';

/** The value to set, `'unfinished'` while a time or a date is on its way, or why it can't be one. */
export type FieldReading<Refusal extends string> =
  | { readonly value: string | number | null }
  | { readonly refusal: Refusal }
  | 'unfinished';

/** All that a line has to know of what is edited on it: its rules, and its fields, each in a part and a row of it. */
export interface EditBook<
  Value,
  Command extends RowCommand,
  Refusal extends string,
  Part extends string,
> extends EditingRules<Value, Command, Refusal> {
  /** Said of a row that isn't known. */
  readonly unknown: Refusal;
  /** Which part of the page a command belongs to. */
  partOf(command: Command): Part;
  /** What a command wrote that a person would have to write again. */
  textsOf(command: Command): string[];
  /** `whole`: all as it is, where a field is part of something that is set as one. */
  setField(part: Part, id: string, field: string, value: string | number | null, whole: Value): Command;
  fieldOf(value: Value, part: Part, id: string, field: string): unknown;
  /** What somebody typed in a field. `settled`: and is done with. */
  readField(field: string, text: string, settled: boolean): FieldReading<Refusal>;
}

/** Commands name what they do, and the row where it is one of several. */
export interface RowCommand {
  readonly do: string;
  readonly id?: string;
}

/** `EditingRules.replaces` for commands that set `fields` of a row. */
export function replacesFields(later: RowCommand, earlier: RowCommand): boolean {
  return (
    'fields' in later &&
    'fields' in earlier &&
    later.do.startsWith('set') &&
    later.do === earlier.do &&
    later.id === earlier.id &&
    Object.keys(earlier.fields as object).every((name) => name in (later.fields as object))
  );
}

/** The texts of a command's fields, but for those that nobody wrote. */
export function textsIn(fields: object, without: readonly string[] = []): string[] {
  return Object.entries(fields)
    .filter(([name]) => !without.includes(name))
    .map(([, value]) => String((value as string | number | null) ?? ''))
    .filter((text) => text.trim() !== '');
}

/** A day as a browser's date field gives it; empty is one too. */
export function dateReading<Refusal extends string>(
  text: string,
  settled: boolean,
  invalid: Refusal,
): FieldReading<Refusal> {
  const typed = text.trim();
  // While a year is typed, a browser gives the years 2, 20 and 202 on the way.
  if (typed === '' || /^(?:19|20|21)\d\d-/.test(typed)) return { value: typed };
  return settled ? { refusal: invalid } : 'unfinished';
}
