import type { Language } from '@stikkord/domain';

export interface JoinWords {
  readonly goTo: string;
  readonly typeCode: string;
  /** Stands in the file's name. */
  readonly inName: string;
  readonly codeShape: string;
  readonly qrShape: string;
  qr(address: string): string;
}

export const JOIN_WORDS: Readonly<Record<Language, JoinWords>> = {
  nb: {
    goTo: 'Gå til',
    typeCode: 'og skriv koden',
    inName: 'bli med',
    codeShape: 'Kode',
    qrShape: 'QR-kode',
    qr: (address) => `QR-kode som fører til ${address}`,
  },
  nn: {
    goTo: 'Gå til',
    typeCode: 'og skriv koden',
    inName: 'bli med',
    codeShape: 'Kode',
    qrShape: 'QR-kode',
    qr: (address) => `QR-kode som fører til ${address}`,
  },
  en: {
    goTo: 'Go to',
    typeCode: 'and type the code',
    inName: 'join',
    codeShape: 'Code',
    qrShape: 'QR code',
    qr: (address) => `QR code that leads to ${address}`,
  },
};
