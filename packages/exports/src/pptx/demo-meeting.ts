import type { ExportInput } from '../export-input.ts';
import { testQuestion } from '../testing/meetings.ts';

/** A workshop as it might have been, for looking at what is made of it, and for tests that want a whole meeting. */
export const DEMO_MEETING: ExportInput = {
  title: 'Kulturdag i Fjordvik: møteplasser for alle',
  date: '2031-03-14',
  language: 'nb',
  groups: 6,
  look: { organisation: 'Fjordvik kommune', colour: null, logo: null },
  agenda: [
    { start: 540, end: 555, what: 'Velkommen', how: 'Kort innledning i plenum', who: 'Kultursjefen' },
    {
      start: 555,
      end: 600,
      what: 'Hva vet vi om møteplassene våre?',
      how: 'Tall fra brukerundersøkelsen',
      who: 'Rådgiver for kultur',
    },
    { start: 600, end: 615, what: 'Pause', how: '', who: '' },
    {
      start: 615,
      end: 680,
      what: 'Gruppearbeid: hva trengs for at flere skal finne veien?',
      how: 'Grupper på fem til sju, stikkord underveis',
      who: 'Alle',
    },
    { start: 680, end: 720, what: 'Oppsummering', how: 'Temaene gjennomgås i plenum', who: 'Prosessveilederne' },
    { start: 720, end: 765, what: 'Lunsj', how: '', who: '' },
    { start: 765, end: 825, what: 'Gruppearbeid: hvem gjør hva?', how: 'Samme grupper', who: 'Alle' },
    { start: 825, end: 840, what: 'Veien videre', how: '', who: 'Kultursjefen' },
  ],
  questions: [
    testQuestion({
      prompt: 'Hva skal til for at flere bruker biblioteket, kinoen og kulturhuset som møteplass?',
      themes: [
        {
          title: 'Åpent når folk har fri',
          heard: 'Dørene er stengt på de tidene da folk flest kan komme.',
          points: [
            'Søndagsåpent bibliotek i vinterhalvåret',
            'Kveldsåpent til klokka 21 minst to dager i uka',
            'Meråpent med kort, også for dem under 18',
            'Åpent i skoleferiene',
            'Kinokafeen bør åpne før filmene begynner',
            'Samme åpningstider i alle husene, så folk slipper å lete',
            'Ukedager er vanskelige for skiftarbeidere',
          ],
        },
        {
          title: 'Lett å komme inn',
          heard: 'Det er mange små hindre på veien inn, og de fleste koster lite å gjøre noe med.',
          points: ['Alt som skjer, på én nettside'],
          themes: [
            {
              title: 'Pris',
              points: [
                'Gratis inngang for barn, og for den voksne som følger dem',
                'Dyrt for store familier',
                'Fritidskort bør gjelde på kulturhuset',
                'Låne utstyr i stedet for å kjøpe',
              ],
            },
            {
              title: 'Språk og skilt',
              heard: 'Den som ikke leser norsk, finner ikke fram.',
              points: [
                'Skilt på flere språk, og med tydelige symboler',
                'Språkkafé hver uke, ikke bare i skoleåret',
                'Nettsider i klarspråk',
              ],
            },
            {
              title: 'Rullestol, barnevogn og lang vei',
              points: [
                'Heisen i kulturhuset er ute av drift stadig vekk',
                'Bussen går før forestillingen er slutt',
                'Trinnfri inngang fra parkeringsplassen',
                'Plass til barnevogner ved inngangen, for de står i veien for alle som skal forbi når det er fullt hus',
              ],
            },
          ],
        },
        {
          title: 'Ungdom vil lage ting selv',
          points: [
            'Verksted med 3D-printer og symaskiner',
            'Øvingsrom for band',
            'Ungdomsråd som bestemmer programmet',
          ],
        },
        {
          title: 'Frivillige og lag',
          heard: 'Lagene vil gjerne, men noen må koordinere.',
          points: [
            'En felles kalender for alle lag og foreninger',
            'Nøkkelordning, så lagene kan låse seg inn',
            'Frivilligsentralen bør ha kontor i kulturhuset',
            'Kurs i søknadsskriving',
            'Enklere å leie rom',
            'Lagerplass',
            'Takkefest for frivillige',
            'En kontaktperson i kommunen',
            'Bedre lydanlegg',
            'Gratis leie for barnelag',
            'Kopimaskin',
            'Kaffemaskin',
            'Utlån av bord og stoler',
            'Loppemarked to ganger i året',
            'Felles innkjøp',
            'Seniorkor',
            'Spillkvelder',
            'Leksehjelp',
          ],
        },
        { title: '', other: true, points: ['Flere benker ute', 'Bedre belysning i parken'] },
      ],
      unsorted: ['Hva med sommerkino på torget?', 'Husk de som bor langt ute i bygda'],
      parked: ['Parkering ved skolen', 'Svømmehallen trenger ny garderobe'],
      acts: [
        { quote: 'Bussen går før forestillingen er slutt' },
        { quote: 'Samme åpningstider i alle husene, så folk slipper å lete' },
        { lay: ['Ukedager er vanskelige for skiftarbeidere'], onto: 'Kveldsåpent til klokka 21 minst to dager i uka' },
        { word: 'Heisen i kulturhuset er ute av drift stadig vekk', as: 'Heisen i kulturhuset må virke hver dag' },
        {
          split: 'Gratis inngang for barn, og for den voksne som følger dem',
          into: ['Gratis inngang for barn', 'Gratis for den voksne som følger barnet'],
        },
        { send: 'Svømmehallen trenger ny garderobe', to: 'Eiendomsavdelingens vedlikeholdsplan' },
      ],
      followUps: [
        {
          theme: 'Åpent når folk har fri',
          about: '',
          state: 'done',
          text: 'Biblioteket prøver søndagsåpent fra oktober til mars.',
          responsible: 'Biblioteksjefen',
          due: '',
        },
        {
          theme: 'Pris',
          about: '',
          state: 'wont',
          text: 'Gratis inngang for alle barn er for dyrt i år. Det tas opp igjen i budsjettet for neste år.',
          responsible: 'Kultursjefen',
          due: '',
        },
        {
          theme: 'Frivillige og lag',
          about: '',
          state: 'next',
          text: 'Felles kalender lages sammen med frivilligsentralen.',
          responsible: 'Rådgiver for kultur',
          due: '2031-06-01',
        },
        {
          point: 'Heisen i kulturhuset er ute av drift stadig vekk',
          about: '',
          state: 'next',
          text: 'Ny serviceavtale lyses ut.',
          responsible: 'Eiendomssjefen',
          due: '2031-05-15',
        },
      ],
    }),
    testQuestion({
      prompt: 'Hva kan hver av oss gjøre allerede i morgen?',
      sections: ['På min arbeidsplass', 'Sammen med andre'],
      themes: [
        {
          title: 'Si det videre',
          points: ['Dele kalenderen med kollegaene', 'Invitere en nabo på språkkafé', 'Legge ut plakater i butikken'],
        },
        { title: 'Prøve i det små', points: ['Låne ut nøkkelen til ett lag', 'Flytte ett møte til biblioteket'] },
      ],
      under: { 'Legge ut plakater i butikken': 'Dele kalenderen med kollegaene' },
    }),
  ],
};
