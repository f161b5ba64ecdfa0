import { describe, expect, it } from 'vitest';
import { readTypedCode } from './typed-code.ts';

const NBSP = '\u00a0';

describe('readTypedCode', () => {
  it('JC2 finds the code whatever stands between the digits', () => {
    for (const typed of ['12345678', '1234 5678', ' 1234-5678 ', '1234–5678', '12 34 56 78', '1234.5678'])
      expect(readTypedCode(typed).code).toBe('12345678');
  });

  it('JC3 shows the digits in two fours as they come', () => {
    expect(readTypedCode('1234').shown).toBe('1234');
    expect(readTypedCode('12345').shown).toBe(`1234${NBSP}5`);
    expect(readTypedCode('12345678').shown).toBe(`1234${NBSP}5678`);
  });

  it('JC2 takes a pasted link for its code', () => {
    expect(readTypedCode('https://stikkord.example/m/38174406/g/2').code).toBe('38174406');
  });

  it('JC1 keeps what cannot be a code as it was typed', () => {
    expect(readTypedCode('01234567')).toEqual({ digits: 8, code: null, shown: '01234567' });
    expect(readTypedCode('123456789')).toEqual({ digits: 9, code: null, shown: '123456789' });
    expect(readTypedCode('1234 abc')).toEqual({ digits: 4, code: null, shown: '1234 abc' });
  });
});
