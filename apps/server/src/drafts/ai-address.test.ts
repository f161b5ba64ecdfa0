import { expect, test } from 'vitest';
import { readSettings, SettingError } from '../settings.ts';
import { aiAddress } from './ai-address.ts';

const of = (STIKKORD_AI_URL: string, more: Record<string, string> = { STIKKORD_AI_MODEL: 'm' }) =>
  aiAddress({ STIKKORD_AI_URL, ...more });

test('AI5 off where no address is named, whatever else is', () => {
  expect(aiAddress({})).toBeNull();
  expect(of('', { STIKKORD_AI_KEY: 'k', STIKKORD_AI_MODEL: 'm' })).toBeNull();
  expect(readSettings({}).ai).toBeNull();
});

test('AI5 the address is the service’s base, or that of chat completions itself', () => {
  for (const text of [
    'https://ai.example.no/v1',
    'https://ai.example.no/v1/',
    'https://ai.example.no/v1/chat/completions',
  ])
    expect(of(text)).toMatchObject({
      url: new URL('https://ai.example.no/v1/chat/completions'),
      model: 'm',
      key: null,
    });
  expect(of('https://ai.example.no/x?api-version=1')!.url.href).toBe(
    'https://ai.example.no/x/chat/completions?api-version=1',
  );
});

test('AI5 what can’t be used is refused at the start, without a word of the key', () => {
  for (const text of ['ai.example.no', 'ftp://ai.example.no', 'https://name:secret@ai.example.no/v1'])
    expect(() => of(text)).toThrow(/STIKKORD_AI_URL/);
  expect(() => of('https://ai.example.no', {})).toThrow(/STIKKORD_AI_MODEL/);
  const STIKKORD_AI_KEY = 'secret\nkey';
  const settings = { STIKKORD_AI_URL: 'https://ai.example.no', STIKKORD_AI_MODEL: 'm', STIKKORD_AI_KEY };
  expect(() => readSettings(settings)).toThrow(SettingError);
  expect(() => readSettings(settings)).not.toThrow(/secret/);
});
