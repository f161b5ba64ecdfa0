/** Words that join or colour others, in bokmål, nynorsk and English. What is left over says what a point is about. */
const STOP_WORDS = new Set(
  `
alle alt altfor andre annen annet at av avhengig bare begge ble blei blir blitt bli bort bra bruk bruke brukes bruker brukt brukte burde bør både da de deg dei deira deires dem den denne der dere deres derfor det dette di din disse dit ditt dog du dykk dykkar då eg egen eget egne ein eit eitt eigen eige eigne eks eksempel ein elle eller ellers en enda endå enn enkelt enkelte ennå er et ett etter f fall fikk fleire flere for fordi fra fram fremdeles frem frå før få får fått føler følge følgje gang ganger gi gir gjelder gjeld gjennom gjer gjere gjerne gjort gjør gjøre gjøres gjorde god gode godt gå går gått ha hadde hadd han hans har hatt hele heile hel heilt helt heller hen henne hennes her ho hos hun hva hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor i ikke ikkje imot ingen inga inkje inn innen innan inne ja jeg jo kan kanskje kanskje kjem klare klarer kom komme kommer korleis kor korfor kunne kva kvar kvart kven kvifor ligge ligger lik like litt lite liten lita mange man me med meg meir mellom men mens meir mer mest mi midt mindre min mine mitt mot mye mykje må måte måten måtte må na namn ned noe noen noka noko nokon nokre nok nå når og også om opp oss over pga på rett samme same samt se seg ser selv si sia siden sidan sin sine sist sitt sjøl sjølv skal skulle slik slike slikt som stadig stor store stort større står stå større svært så sånn ta tar tatt til ting tingene trenge trenger treng trengs tross tror trur u um und under ut ute uten utan utanfor utenfor vart var ved vel veldig veldig vere verte vert vi via vil ville viktig viktige viktigst vil vore vore vært være vår våre vårt å òg òg over heile
ganske nesten alltid aldri ofte sjelden sjeldan igjen allerede allereie bedre betre best beste dårlig dårleg dårlige dårlege mulig mogleg mulighet muligheter fint fin fine greit grei ok okei dag dagens idag dette disse desse denne hverandre kvarandre hverdag gjerne helst snart tilbake heller enn slutt slutte starte starter start fortsette fortset holde holder halde held finne finner finn finnes finst lage lager lag laga legge legger legg sette setter set vise viser kjenne synes synest mener meiner mene meine ønske ønsker ønskjer ønskje håper håpe opplever opplevd oppleve opplever følelse behov derimot dermed hverken verken jf osv m dvs bl a mm evt ca nr innenfor innanfor utover ift ifht samtidig sammen saman først første fyrste neste siste deler del deles bør burde lov noe annet vanskelig vanskeleg vanskelige lett enkel enkelt enkle lettere lettare
a able about after again all also although always am an and any anyone anything are around as at away back be became because been before being better between both bit but by came can cannot can't come comes could did didn do does doesn doing don done down during each either else enough even ever every everyone everything few first for from get gets getting give given go goes going good got great had has have having he her here hers him his how i if important in instead into is isn it its itself just keep kind know last least less let like little look lot lots make makes making many may maybe me might more most much must my need needed needs never next no nobody none nor not nothing now of off often ok on once one only onto or other others our ours out over own per perhaps please put quite rather really s same see seem seems several shall she should so some somebody someone something sometimes soon still such sure t take takes than that the their theirs them then there these they thing things think this those though through to together too two under until up upon us use used uses using very via want wants was way ways we well went were what when where whether which while who whole whom whose why will with within without won would yes yet you your yours re ve ll
`
    .trim()
    .split(/\s+/),
);

/** Words that only English has, and that most English sentences hold. */
const ENGLISH = new Set(
  'the and of to is are with that this we our they should not have be it too when more for would need from can by on all'.split(
    ' ',
  ),
);

/** The same for Norwegian, bokmål and nynorsk. */
const NORWEGIAN = new Set(
  'og i er det som på til av med å vi ikke ikkje en ein et eit for må skal bør har blir vert at når eller om frå fra mer meir flere fleire'.split(
    ' ',
  ),
);

/** True for a word (lower case) that says nothing about a theme. */
export function isStopWord(lower: string): boolean {
  return STOP_WORDS.has(lower);
}

/** True where the words (lower case) are English rather than Norwegian; Norwegian where nothing tells. */
export function isEnglish(words: Iterable<string>): boolean {
  let english = 0;
  let norwegian = 0;
  for (const word of words) {
    if (ENGLISH.has(word)) english++;
    if (NORWEGIAN.has(word)) norwegian++;
  }
  return english > norwegian;
}
