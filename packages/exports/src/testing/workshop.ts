/** A municipal workshop as they are: what the pictures in docs/ show, and what tests that look at a whole file use. */
import type { ExportInput, ExportLook } from '../export-input.ts';
import { testMeeting, type TestQuestion } from './meetings.ts';

const GOOD_DAYS: TestQuestion = {
  prompt: 'Hva skal til for at barn og unge i Fjordvik har en god hverdag?',
  sections: ['Det vi gjør bra', 'Det vi kan gjøre bedre'],
  themes: [
    {
      title: 'Voksne som har tid',
      heard: 'Barna trenger voksne som ser dem, og de voksne trenger en arbeidsdag som gir rom for det.',
      points: ['Flere voksne i skolegården', 'Kontaktlærer med tid til samtaler', 'Ro i overgangene'],
      themes: [
        {
          title: 'Bemanning gjennom hele dagen',
          heard: 'Tidlig morgen og sen ettermiddag er tynnest bemannet.',
          points: [
            'Vikar fra første dag ved sykdom',
            'Grunnbemanning også i SFO-tida',
            'Samme voksne morgen og ettermiddag',
            'Vi blir for få etter klokka tre',
            'Færre møter midt på dagen',
          ],
        },
        {
          title: 'Relasjoner',
          points: [
            'Jeg vil ha én voksen som kjenner meg, ikke fem som vet hva jeg heter',
            'Hilse på alle ved navn hver morgen',
            'Bli kjent med familiene før skolestart',
            'Besøk hjem til nye elever',
          ],
        },
      ],
    },
    {
      title: 'Et lag rundt hvert barn',
      heard:
        'Tjenestene vil samarbeide tidligere. Det som stopper dem, er hvem som ringer hvem, og hva de har lov til å dele.',
      points: ['Felles inntakssamtale', 'Ett telefonnummer for foreldre', 'Møtes før det blir en sak'],
      themes: [
        {
          title: 'Hvem gjør hva',
          points: [
            'Oversikt over alle tilbud på ett sted',
            'Faste kontaktpersoner i hver tjeneste',
            'Rollekort for samarbeidsmøtene',
            'En koordinator som får lov til å bestemme',
          ],
        },
        {
          title: 'Dele det vi vet',
          heard: 'Samtykke må være enkelt å gi og enkelt å trekke.',
          points: [
            'Ett samtykkeskjema for alle tjenester',
            'Overføringsmøte mellom barnehage og skole i mai, med foreldrene til stede fra begynnelsen av',
            'Slippe å fortelle alt på nytt',
            'Felles mal for overgangsnotat',
          ],
        },
        {
          title: 'Terskelen inn',
          points: ['Åpen dør hos helsesykepleier', 'Chat på kveldstid', 'Drop-in på biblioteket'],
        },
      ],
    },
    {
      title: 'Steder å være',
      heard: 'De unge ønsker seg steder der det ikke koster noe å komme, og der ingen spør hva de skal der.',
      points: [
        'Åpen hall på søndager',
        'Ungdomsklubben åpen også i feriene',
        'Varm stue ved bussterminalen',
        'Lån av ski, sykler og telt',
        'Gratis fritidskort for alle',
        'Lys på skøytebanen til klokka ti',
      ],
      themes: [
        { title: 'Ute', points: ['Akebakke som blir brøytet', 'Tak over ballbingen', 'Flere benker langs skoleveien'] },
        {
          title: 'Inne',
          points: ['Øvingsrom på kulturskolen', 'Verksted med voksne som kan noe', 'Stille rom for lekser'],
        },
      ],
    },
    { title: 'Andre tema', other: true, points: ['Bedre nett på skolebussen', 'Mat i kantina hver dag'] },
  ],
  unsorted: ['Hva med de som flytter hit midt i året?', 'Mindre skjerm – mer lek ⚽️'],
  parked: ['Ny vei til industriområdet', 'Lønn for vikarer'],
  acts: [
    { quote: 'Jeg vil ha én voksen som kjenner meg, ikke fem som vet hva jeg heter' },
    { quote: 'Slippe å fortelle alt på nytt' },
    { lay: ['Vi blir for få etter klokka tre'], onto: 'Grunnbemanning også i SFO-tida' },
    { lay: ['Besøk hjem til nye elever'], onto: 'Bli kjent med familiene før skolestart' },
    { word: 'Chat på kveldstid', as: 'Helsesykepleier på chat på kveldstid' },
    { split: 'Lån av ski, sykler og telt', into: ['Lån av ski', 'Lån av sykler og telt'] },
    { send: 'Ny vei til industriområdet', to: 'Kommuneplanens arealdel' },
  ],
  under: { 'Rollekort for samarbeidsmøtene': 'Faste kontaktpersoner i hver tjeneste' },
  followUps: [
    {
      theme: 'Voksne som har tid',
      about: '',
      state: 'next',
      text: 'Prøve ut felles vikarpool for barnehage og SFO i Nordbygda fra januar.',
      responsible: 'Kommunalsjef oppvekst',
      due: '2031-08-15',
    },
    {
      theme: 'Voksne som har tid',
      about: '',
      state: 'done',
      text: 'Møtefri kjernetid mellom 10 og 14 er innført på alle skoler.',
      responsible: 'Rektorene',
      due: '2031-04-01',
    },
    {
      theme: 'Dele det vi vet',
      about: '',
      state: 'next',
      text: 'Ett samtykkeskjema er ute på høring hos tjenestene.',
      responsible: 'Personvernombudet',
      due: '2031-06-01',
    },
    {
      point: 'Varm stue ved bussterminalen',
      about: '',
      state: 'wont',
      text: 'Lokalene er leid ut til 2034. Biblioteket er åpent til klokka 20 i stedet.',
      responsible: '',
      due: '',
    },
  ],
};

const NEXT_STEPS: TestQuestion = {
  prompt: 'Hva begynner vi med på mandag?',
  themes: [
    {
      title: 'Små grep',
      points: [
        'Hilse i døra',
        'Telefonliste på veggen',
        'Si fra når noe virker',
        'Be elevrådet om en liste',
        'Invitere barnehagen på skolebesøk',
        'Avlyse et møte vi ikke trenger',
      ],
    },
    {
      title: 'Sammen med andre',
      heard: 'Nesten alle gruppene nevnte frivilligheten før de nevnte kommunen.',
      points: [
        'Ringe idrettslaget',
        'Kaffe med frivilligsentralen',
        'Spørre menigheten om lokaler',
        'Dugnad på lekeplassen i mai',
        'Dele bussen til svømmehallen',
      ],
    },
  ],
  acts: [{ quote: 'Avlyse et møte vi ikke trenger' }],
};

export const WORKSHOP_AGENDA: NonNullable<ExportInput['agenda']> = [
  { start: 540, end: 555, what: 'Velkommen', how: 'Felles i salen', who: 'Kommunedirektøren' },
  { start: 555, end: 585, what: 'Slik har vi det: tall fra Ungdata', how: 'Innlegg', who: 'Folkehelsekoordinator' },
  {
    start: 585,
    end: 660,
    what: 'Hva skal til for en god hverdag?',
    how: 'Gruppearbeid, åtte grupper',
    who: 'Gruppelederne',
  },
  { start: 660, end: 690, what: 'Pause med frukt', how: '', who: '' },
  { start: 690, end: 720, what: 'Det vi hørte', how: 'Temaene på storskjerm', who: 'Fasilitatorene' },
  { start: 720, end: 750, what: 'Hva begynner vi med på mandag?', how: 'Gruppearbeid', who: 'Gruppelederne' },
];

/** Eight groups take turns. */
const GROUPS = Array.from({ length: 8 }, (_, index) => `gruppe-${index + 1}`);

export function workshop(look: ExportLook | null = null): ExportInput {
  return testMeeting(
    [GOOD_DAYS, NEXT_STEPS].map((question) => ({ ...question, groups: GROUPS })),
    {
      title: 'Oppvekstdagen 2031: en god hverdag for alle barn og unge',
      groups: 8,
      agenda: WORKSHOP_AGENDA,
      ...(look === null ? undefined : { look }),
    },
  );
}
