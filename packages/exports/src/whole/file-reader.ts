/** Why a file is refused. */
export type ImportRefusal =
  | 'too-large'
  | 'not-json'
  | 'not-stikkord'
  | 'other-version'
  | 'not-whole'
  | 'wrong-type'
  | 'too-long'
  | 'too-many'
  | 'out-of-range'
  | 'unstorable'
  | 'id-twice'
  | 'unknown-id'
  | 'circular';

/** Carries a refusal out of the reading of a file; never leaves this folder. */
export class RefusedFile extends Error {
  readonly at: string;
  readonly reason: ImportRefusal;

  constructor(at: string, reason: ImportRefusal) {
    super(`${reason} at ${at}`);
    this.at = at;
    this.reason = reason;
  }
}

/** A value of a file that may hold anything, with its place, as `whole.questions[2].prompt`. Each reading throws RefusedFile. */
export class FileValue {
  readonly at: string;
  readonly #value: unknown;

  constructor(value: unknown, at: string) {
    this.#value = value;
    this.at = at;
  }

  refuse(reason: ImportRefusal): never {
    throw new RefusedFile(this.at, reason);
  }

  /** Own properties alone: a file can't reach what every object has. */
  get(key: string): FileValue {
    const value = this.#value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.refuse('wrong-type');
    return new FileValue(
      Object.hasOwn(value!, key) ? (value as Record<string, unknown>)[key] : undefined,
      this.at === '' ? key : `${this.at}.${key}`,
    );
  }

  /** Of any value, without refusing it. */
  is(key: string, value: string): boolean {
    const own = this.#value;
    return (
      typeof own === 'object' &&
      own !== null &&
      Object.hasOwn(own, key) &&
      (own as Record<string, unknown>)[key] === value
    );
  }

  get isThere(): boolean {
    return this.#value !== undefined && this.#value !== null;
  }

  list(most: number): FileValue[] {
    if (!Array.isArray(this.#value)) this.refuse('wrong-type');
    const values = this.#value as unknown[];
    if (values.length > most) this.refuse('too-many');
    return values.map((value, index) => new FileValue(value, `${this.at}[${index}]`));
  }

  /** Of at most so many UTF-16 code units. */
  text(longest: number): string {
    if (typeof this.#value !== 'string') this.refuse('wrong-type');
    if ((this.#value as string).length > longest) this.refuse('too-long');
    return this.#value as string;
  }

  /** A text that goes into a database's columns, which hold neither NUL nor halves of characters. */
  plainText(longest: number): string {
    const text = this.text(longest);
    if (/[\0\p{Cs}]/u.test(text)) this.refuse('unstorable');
    return text;
  }

  whole(least: number, most: number): number {
    const value = this.#value;
    if (typeof value !== 'number' || !Number.isInteger(value)) this.refuse('wrong-type');
    if ((value as number) < least || (value as number) > most) this.refuse('out-of-range');
    return value as number;
  }

  isTrue(): boolean {
    if (this.isThere && typeof this.#value !== 'boolean') this.refuse('wrong-type');
    return this.#value === true;
  }

  oneOf<Choice extends string>(choices: readonly Choice[]): Choice {
    const text = this.text(20);
    return choices.find((choice) => choice === text) ?? this.refuse('out-of-range');
  }

  /** With the key where it is given, without it where not: for properties that may be left out. */
  optional<Key extends string, Value>(key: Key, read: (value: FileValue) => Value): { [K in Key]?: Value } {
    const value = this.get(key);
    return value.isThere ? ({ [key]: read(value) } as { [K in Key]?: Value }) : {};
  }
}
