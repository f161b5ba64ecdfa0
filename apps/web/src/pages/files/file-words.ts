import { msg } from '@lit/localize';
import type { ExportFormat } from '@stikkord/protocol';

/** The files in the order in which they stand, each with what it is good for. */
export function fileKinds(): readonly { readonly format: ExportFormat; readonly name: string; readonly use: string }[] {
  return [
    { format: 'pptx', name: 'PowerPoint', use: msg('lysbilder å vise og endre på') },
    { format: 'docx', name: 'Word', use: msg('et referat å skrive videre i') },
    { format: 'pdf', name: 'PDF', use: msg('å sende og arkivere, leses av alle') },
    { format: 'xlsx', name: 'Excel', use: msg('én rad for hvert stikkord, å sortere og telle') },
    { format: 'html', name: 'HTML', use: msg('én side til nett og utskrift') },
    { format: 'md', name: 'Markdown', use: msg('ren tekst til et annet dokument') },
    { format: 'csv', name: 'CSV', use: msg('rader for andre programmer') },
    { format: 'json', name: 'JSON', use: msg('for andre programmer; med gruppenes navn kan den hentes inn igjen') },
  ];
}

/** What is missing in a file, as a sentence. Notes of a newer server that this page doesn't know say nothing. */
export function noteText(note: string): string {
  switch (note) {
    case 'logo-unreadable':
      return msg('Logoen kunne ikke leses og er ikke med. Last den opp på nytt.');
    case 'glyphs-missing':
      return msg('Noen tegn finnes ikke i skriften og vises som en rute. Filen sier hvor.');
    case 'theme-unnamed':
      return msg('Et tema mangler navn. Det står «Tema uten navn» i filen.');
    case 'question-unnamed':
      return msg('Et spørsmål mangler tekst. Det står «Spørsmål uten tekst» i filen.');
    case 'no-questions':
      return msg('Samlingen har ingen spørsmål ennå, så filen har bare det som er planlagt.');
    case 'answers-unreadable':
      return msg(
        'Noen gruppers svar er skadet i databasen og mangler. Filen sier hvor mange. Gi beskjed til administrator.',
      );
    case 'board-unreadable':
      return msg('En tavle er skadet i databasen. Stikkordene er med, men usortert. Gi beskjed til administrator.');
    case 'files-left-out':
      return msg('Bilder og PDF-er som er lagt ved, er ikke med. Tekster og lenker er.');
    default:
      return '';
  }
}
