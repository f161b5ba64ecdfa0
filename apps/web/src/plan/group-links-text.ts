import { groupName, type Divide, type Group, type Language } from '@stikkord/domain';

/** All groups with their links, as one text for a chat: a line each. */
export function groupLinksText(groups: readonly Group[], language: Language, link: (number: number) => string): string {
  return groups.map((group) => `${groupName(group, language)}: ${link(group.number)}`).join('\n');
}

export interface Invitation {
  /** The meeting's: it is for those who take part, whatever language the sender reads. */
  readonly language: Language;
  readonly title: string;
  readonly divide: Divide;
  /** Where one comes in by the link, and where one types the code. */
  readonly link: string;
  readonly site: string;
  readonly code: string;
}

interface Words {
  readonly open: (title: string) => string;
  readonly code: (site: string, code: string) => string;
  readonly group: Readonly<Record<Divide, string>>;
  readonly anonymous: string;
  readonly room: (group: string) => string;
  readonly write: string;
  readonly help: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nb: {
    open: (title) => `Åpne lenka på telefon eller PC for å være med i «${title}»:`,
    code: (site, code) => `Eller gå til ${site} og skriv koden ${code}.`,
    group: {
      choose: 'Velg gruppa du er i.',
      draw: 'Du blir trukket til ei gruppe når du kommer inn.',
      list: 'Skriv navnet eller koden din, så kommer du i gruppa du står i.',
      units: 'Velg enheten din.',
    },
    anonymous: 'Du trenger ingen konto, og det lagres ikke hvem som skriver hva.',
    room: (group) => `Dette er rommet til ${group}. Skriv stikkordene deres her:`,
    write: 'Én kan skrive for alle, eller flere samtidig. Alt lagres mens dere skriver.',
    help: 'Trenger dere hjelp, trykk «Rekk opp hånda» på siden, så kommer en fasilitator.',
  },
  nn: {
    open: (title) => `Opne lenkja på telefon eller PC for å vere med i «${title}»:`,
    code: (site, code) => `Eller gå til ${site} og skriv koden ${code}.`,
    group: {
      choose: 'Vel gruppa du er i.',
      draw: 'Du blir trekt til ei gruppe når du kjem inn.',
      list: 'Skriv namnet eller koden din, så kjem du i gruppa du står i.',
      units: 'Vel eininga di.',
    },
    anonymous: 'Du treng ingen konto, og det blir ikkje lagra kven som skriv kva.',
    room: (group) => `Dette er rommet til ${group}. Skriv stikkorda dykkar her:`,
    write: 'Éin kan skrive for alle, eller fleire samtidig. Alt blir lagra medan de skriv.',
    help: 'Treng de hjelp, trykk «Rekk opp handa» på sida, så kjem ein fasilitator.',
  },
  en: {
    open: (title) => `Open this link on a phone or computer to take part in “${title}”:`,
    code: (site, code) => `Or go to ${site} and type the code ${code}.`,
    group: {
      choose: 'Choose the group you are in.',
      draw: 'You are drawn into a group when you come in.',
      list: 'Type your name or code, and you come into the group you are listed in.',
      units: 'Choose your unit.',
    },
    anonymous: 'You need no account, and who writes what is not stored.',
    room: (group) => `This is the room of ${group}. Write your points here:`,
    write: 'One can write for all, or several at once. Everything is saved as you write.',
    help: 'If you need help, press “Raise hand” on the page and a facilitator will come.',
  },
};

/** For all, in a video meeting's chat or an e-mail: the link, the code, and how one comes into a group. */
export function invitationText({ language, title, divide, link, site, code }: Invitation): string {
  const words = WORDS[language];
  return [
    words.open(title),
    link,
    words.code(site, `${code.slice(0, 4)} ${code.slice(4)}`),
    words.group[divide],
    words.anonymous,
  ].join('\n');
}

/** For one group's breakout room, with its own link. */
export function roomText(group: Pick<Group, 'name' | 'number'>, language: Language, link: string): string {
  const words = WORDS[language];
  return [words.room(groupName(group, language)), link, words.write, words.help].join('\n');
}
