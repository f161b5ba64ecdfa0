/**
 * What is talked of together though it doesn't mean the same, written from general knowledge; taken from no meeting.
 * A line is a subject; each word stands for the group that it is the first of in the list of everyday words. A group may
 * belong to several subjects: "trygghet" to how people are with each other, and to mental health.
 */
export const SUBJECTS = `
informasjon informasjonsflyt kommunikasjon dialog tilbakemelding epost ord synlig
medvirkning innspill lytte inkludere spørre tillitsvalgt demokrati dialog
åpenhet tillit trygghet respekt kultur personlighet omtanke
arbeidsmiljø kollega fellesskap motivasjon ros mobbing sykefravær omtanke pause
samarbeid tverrfaglig avdeling team silo helhet nettverk overgang dele felles
leder tilstedeværende toppledelse styring personalansvar beslutning styringsgruppe ros
politiker demokrati beslutning kommune toppledelse
rolle ansvar oppgave fordeling avklare mandat grenser kontaktperson beslutning
struktur rutine organisering prosess planlegging kontinuitet avklare
mål strategi prioritere oppfølging fullføre planlegging prosess
evaluere undersøkelse resultat kvalitet tilbakemelding oppfølging
endring forbedring nytenkning prøve annerledes mot risiko motstand håp organisering
motstand frustrasjon negativ risiko mobbing
møte agenda møteplass tid
tid frist arbeidsmengde pause effektiv dobbeltarbeid
dokumentasjon dobbeltarbeid forenkle effektiv register
bemanning ressurs vikar stilling turnus sykefravær kapasitet arbeidsmengde ansatt
rekruttere beholde lønn omdømme nyansatt karriere stilling
kompetanse opplæring veiledning faglig erfaring nyansatt karriere superbruker dele
teknologi ikt program pc nett pålogging utstyr nede integrasjon register migrering teste kunstig
støtte hjelp tilgjengelig service nede superbruker utstyr
personvern datasikkerhet tilgang pålogging nøkkel
økonomi kostnad innsparing tilskudd innkjøp lønn ressurs
beredskap hms vold risiko informasjonsflyt vatn datasikkerhet
bruker innbygger pasient pårørende behov individuell medvirkning service verdighet mestring
tjeneste kvalitet tilgjengelig likeverd behov kapasitet krav
omsorg verdighet sykehjem eldre demens kontinuitet mestring
lege medisin helse smerte sykehus pasient gravid
psykisk vennskap trygghet mobbing forebygge vold
forebygge helse mestring barnevern idrett
barn ungdom elev barnevern friminutt
skole undervisning spesialundervisning lærer elev bok karakter friminutt
foreldre pårørende barn
barnehage skole overgang
fritid idrett tur kunst arrangement ungdom
frivillig lag møteplass fellesskap arrangement vennskap
mat kjøkken allergi
vei brøyte parkering buss sykkel reise
bygg rom booking toalett vedlikehold universell nøkkel
inneklima støy lys stol toalett
støy pause rom booking
hjemmekontor pc nett turnus reise
miljø avfall natur vatn
natur bade tur dyr gård
sentrum butikk turisme arrangement
butikk arbeid turisme gård rekruttere
bolig flytte nabo
innvandrer fattigdom inkludere likeverd ord
nabo kommune innbygger
universell likeverd tilgjengelig
`;
