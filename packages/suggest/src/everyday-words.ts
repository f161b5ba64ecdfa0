/**
 * Ordinary words of workplaces and the public sector, written from general knowledge of the languages; taken from no
 * meeting. A line is a group, words that mean about the same: bokmål and nynorsk, then English behind `|`. Lines
 * without a blank line between them are a field: groups that are likely to be about one thing. Inflections and
 * compounds are found through these, so base forms are enough. A word may stand in several lines.
 */
export const EVERYDAY_WORDS = `
informasjon informere opplysning opplyse beskjed orientere orientering kunngjøring kunngjere info melding nyhetsbrev nyheit nyhet nyheter opplyst orientert innsyn faktum fakta offentliggjøre oppdatere oppdatert oppdatering | information inform notice announcement newsletter update news facts informed updates
informasjonsflyt underrette varsle varsel varsling | notify alert
kommunikasjon kommunisere formidle formidling budskap bodskap forklare forklaring kommuniserer meddele fortelle fortalt forteljing forklart tolke misforståelse misforståing uttrykke uttrykk | communication communicate message explain told tell story misunderstanding express
dialog samtale snakke prate snakk prat skravle diskutere diskusjon drøfte drøfting ordskifte debatt samtaler prater småprat meningsutveksling ytringsfrihet ytring ytre | talk discuss discussion conversation dialogue debate chat speak speaking say
tilbakemelding tilbakemeldinger attendemelding respons svar svare besvare kvittering besvarelse evalueringssvar tilsvar | feedback response answer reply respond replies
epost mail mailer kanal intranett oppslagstavle sms lapp plakat brev skriv facebook nettside heimeside hjemmeside innboks teams chat telefon ringe oppringning mailen meldinger gruppechat sosiale medier avis podkast | email noticeboard channel letter poster website phone call inbox chat media newspaper
synlig synleg synliggjøre synleggjere kjent kjennskap bevisst bevissthet kjenne markedsføre markedsføring profilering reklame | visible visibility aware awareness marketing promote known
ord språk begrep omgrep formulering forståelig forståelege klarspråk tekst skrivemåte nynorsk bokmål engelsk oversette | words wording understandable jargon text language translate plain

medvirkning medverknad medvirke medverke involvering involvere involverende innflytelse påvirke påverke medbestemmelse medbestemming delaktig bidra bidrag delaktighet deltar påvirkning medskaping samskaping innbyggermedvirkning representert | participation participate involve involvement influence contribute contribution
innspill innspel forslag forslå foreslå idé ide idéer tips ønskeliste postkasse idémyldring brainstorming idébank kreativt meningsmåling | suggestion idea proposal input wish ideas
lytte høre høyre hørt høyrt øre gehør oppmerksom oppmerksomhet merke | listen listening heard hear attention attentive
inkludere inkluderende inkludering delta deltakelse deltaking engasjement engasjere engasjert interesse interessert utenfor utenforskap ekskludere invitere invitasjon velkommen velkomst | include inclusion inclusive engage engagement interest exclude invite invitation welcome outsider
spørre spørje spurt spurde spørsmål stemme mening meining undre nysgjerrig nysgjerrighet | ask asked voice question opinion curious curiosity wonder
tillitsvalgt tillitsvald verneombud fagforening fagforeining hovedverneombud partssamarbeid | union representative
felles kollektiv | everyone everybody common shared

åpenhet openheit åpen åpent ope ærlig ærleg ærlighet oppriktig sannhet løgn hemmelig transparens etterprøvbar innsyn rettfram direkte ytringsklima skjult baktanke | openness transparent transparency honest honesty secret truth hidden agenda straightforward
tillit stole tiltro tillitsfull tillitsbasert tillitsreform mistillit mistro pålitelig | trust confidence reliable distrust trusting
trygghet tryggleik trygg utrygg trygt utrygghet trygge psykologisk beskytte vern betrygge | safe safety unsafe secure protect reassuring psychological
respekt respektere raushet raus rausheit anerkjennelse anerkjenning toleranse høflig aksept akseptere forståelse forstå ydmyk tålmodig tålmodighet fordom fordommer | respect respectful appreciate recognition polite kind accept understanding humble patience prejudice
ros skryt takke verdsette verdsetje verdsatt premie belønning skulderklapp gratulere heie feiring anerkjenne | praise thank thanks reward applause congratulate cheer

kultur holdning haldning verdi normer ukultur vane vaner organisasjonskultur etikk etisk moral kodeks lojal lojalitet profesjonalitet tradisjon | attitude values culture habit habits ethics ethical loyalty tradition mindset
arbeidsmiljø arbeidsklima trivsel trives trivast stemning glede humor latter humør kos psykososial hyggelig koselig moro lek artig gøy positivt trivelig klima hygge energi | wellbeing atmosphere morale fun joy laugh happy enjoy pleasant cosy friendly

mobbing mobbe trakassering trakassere utestenging konflikt krangel baksnakking sladder rykte uenighet uenig splid klikk baksnakke ekskludering fryse sårende kritikk | bullying harassment conflict quarrel gossip rumour argue disagreement disagree clique
vold trusler trussel truslar utskjelling kjeft utagering utagerende aggresjon overgrep krenkelse | violence threat threaten shout aggression abuse assault

kollega medarbeider medarbeidar arbeidskamerat kompis medarbeiderskap medarbeiderne arbeidskollega lagkamerat | colleague coworker peer teammate coworkers
fellesskap samhold samhald tilhørighet tilhøyrsle lagånd sosial inkluderingsfølelse teambygging sosialt julebord lønningspils fredagskaffe tur | community belonging togetherness unity social teambuilding belong
motivasjon motivere inspirere inspirasjon stolt stolthet stoltheit yrkesstolthet mening meningsfull engasjement inspirert giv gnist arbeidsglede yrkesglede ambisjon ambisiøs | motivation motivate inspire proud pride meaningful purposeful ambition spark
omtanke omsut vennlig blid hilse empati | smile empathy greet friendly caring
personlighet væremåte oppførsel åtferd | behaviour behavior manners

samarbeid samarbeide samhandling samhandle samspill samspel samordne samordning teamarbeid samkjøre samarbeider fellesprosjekt samlokalisering samlokalisere samhandler samkjørt dra partsamarbeid samordnet | cooperation cooperate collaborate collaboration teamwork coordination coordinate joint align aligned
tverrfaglig tverrfagleg tverrsektoriell tverretatlig tverretatleg flerfaglig sektorovergripende tverrprofesjonell | interdisciplinary multidisciplinary crossfunctional
avdeling enhet eining seksjon etat sektor kontor virksomhet verksemd etater fagområde divisjon tjenesteområde nivå | department unit section division branch level office
team gruppe arbeidsgruppe arbeidslag teamet kollegium | group teams crew
silo bås båser øyer barriere | island silos
helhet heilskap helhetlig heilskapleg sammenheng samanheng overordnet overordna sammenhengende heilskapen fragmentert oppsplittet | whole holistic coherent overall fragmented
nettverk partnerskap samarbeidspartner ekstern | network partnership partner partners external
overgang overføring overlevering vaktskifte rapport overlapping overlappe stafettpinne vaktbytte | handover transition handoff overlap
dele deling utveksle delingskultur delte erfaringsdeling formidle spre utveksling | share sharing exchange spread

leder leiar ledelse leiing lede leie sjef leiarar lederskap leiarskap mellomleder avdelingsleder enhetsleder teamleder lederteam ledergruppe lederstil lederspenn kontrollspenn leiinga administrasjon | manager management leader leadership boss supervisor head leaders managers administration lead
tilstedeværende nærværende nærvær nærleiar nærleder tilstede | presence present nearby
toppledelse rådmann kommunedirektør direktør styre styret | executive board director

politiker politikar politikk kommunestyre ordfører ordførar parti valg folkevalgt folkevald opposisjon budsjettvedtak kommunestyret formannskap | politician council mayor politics election elected

beslutning beslutte avgjørelse avgjere avgjerd avgjøre vedtak vedta bestemme bestemt beslutningstaker vedtatt avgjort enighet enig konsensus avstemning veto | decision decide decided settled consensus agree vote
styringsgruppe komité utvalg utval | committee steering
styring styre kontroll kontrollere overstyre detaljstyre styringslinje kommandolinje hierarki hierarkisk makt linje | control oversight micromanage hierarchy power line
personalansvar medarbeidersamtale medarbeidarsamtale lederstøtte | appraisal review

rolle roller funksjon stillingsbeskrivelse stillingsinstruks rolleavklaring rolleforståelse rollekonflikt funksjoner funksjonsbeskrivelse | role function roles functions
ansvar ansvarlig ansvarleg eie eier eierskap eigarskap ansvarsplassering ansvarsforhold ansvarliggjøre ansvarsfull ansvarsfraskrivelse plassere skyld | responsibility responsible accountable ownership owner accountability blame
oppgave oppgåve arbeidsoppgave gjøremål arbeidsoppgaver oppgaver saker sak saksbehandling saksmengde kjerneoppgaver | task duty duties assignment case cases tasks job
fordeling fordele arbeidsdeling delegere delegering delegate allocation divide omfordele skjevfordeling jevn fordelt | distribution evenly share
avklare avklaring tydelig tydeleg tydeliggjøre tydeleggjere klargjøre klar uklar utydelig utydeleg uavklart uvisse oversikt oversiktlig tydelighet tydeleggjering presisere presis konkret konkretisere diffus | clarify clear unclear clarity ambiguous vague overview specify concrete precise define definition
mandat myndighet fullmakt autonomi selvstendighet | authority mandate autonomy
grenser grense avgrense avtale kontrakt | agreement contract boundary limit
kontaktperson kontakt kontakte koordinator koordinere primærkontakt saksbehandler sakshandsamar los | contact coordinator caseworker

struktur system systematikk systematisk orden ryddig rydde ryddighet rot rotete oppbygging ramme rammer rammeverk strukturert ustrukturert kaos kaotisk | structure structured order tidy systematic mess framework chaos chaotic
rutine prosedyre retningslinje instruks regel regler reglar standard sjekkliste prosedyrar rutinebeskrivelse arbeidsrutine norm retningslinjer sjekk | routine procedure guideline rule policy checklist template procedures guidelines protocol
organisering organisere organisasjon omorganisering organisasjonsmodell organisasjonsform modell sammenslåing splitte nedlegge sentralisere desentralisere omorganisere linjeorganisasjon matrise bemanningsplan | organization organisation organise reorganise restructure merger merge split centralise model
prosess framdrift fremdrift progresjon framgang fremgang milepæl fase etappe tempo arbeidsprosess framover fremover | process progress milestone phase stage
planlegging planlegge plan planer planar tiltak tiltaksplan planverk tidsplan forberede forberedelse førebu kartlagt | planning schedule roadmap measures action prepare preparation plans

mål målsetning målsetting målsetjing formål føremål hensikt hensyn visjon målbilde måloppnåelse delmål indikator ambisjon | goal objective aim purpose vision target goals objectives indicator milestones
strategi strategisk langsiktig langsiktighet framtid fremtid retning perspektiv fremtidsrettet helhetstenkning målrettet kurs veivalg | strategy strategic direction future longterm perspective course
prioritere prioritering satsing satsning viktigst kjerneoppgave vektlegge viktighet fokus fokusere rekkefølge | priority prioritise prioritize focus prioritised choose
oppfølging oppfølgjing gjennomføre gjennomføring iverksette iverksetje implementere handling følge fulgt realisere realisering sluttføre levere leveranse omsette utføre utførelse | implement implementation carry act deliver delivery execute realise
fullføre avslutte ferdig ferdigstille | finish complete finished

evaluere evaluering vurdere vurdering kartlegge kartlegging måling analyse lærdom vurderinger revidere revisjon etterprøve kontroll måle sammenligne samanlikne | evaluate evaluation assess assessment analysis revise audit compare measure review
undersøkelse undersøking spørreundersøkelse poeng skala svarprosent statistikk tall tal spørjeundersøking intervju rapporten medarbeiderundersøkelse brukerundersøkelse måltall nøkkeltall gjennomsnitt prosent diagram | score survey questionnaire scale statistics figures numbers interview poll average percent findings
resultat effekt virkning verknad utfall gevinst oppnå suksess lykkes lukkast mislykkes måloppnåing verdi nytte gevinstrealisering utbytte | result outcome effect benefit achieve success succeed results value
kvalitet kvalitetssikring forsvarlig forsvarleg kvalitetsarbeid avvik avviksmelding standardisere kvalitetsheving kvalitetsforbedring forsvarlighet feilretting | quality deviation

krav lovkrav lov lovverk lovpålagt forskrift paragraf jurist juridisk pålegg lovverket tariff tariffavtale hovedavtale forskrifter rettar plikt plikter tilsyn statsforvalter | law legal regulation requirement statutory obligation duty compliance inspection rights
kontinuitet stabil stabilitet stabilt forutsigbar føreseieleg forutsigbarhet varig vedvarende robust bærekraft sårbar sårbarhet skjør langvarig | continuity stable stability predictable predictability robust vulnerable lasting fragile

endring endre forandre forandring omstilling omstille omlegging endringsvilje endringsprosess endringsledelse fornyelse reform snu skifte tilpasse tilpasning | change transform transformation shift adapt adaptation renewal reform
forbedring forbedre betring forbetre utvikle utvikling utviklingsarbeid fornye oppgradere styrke styrking forbedringsarbeid optimalisere løfte heve videreutvikle vidareutvikle bygge øke | improvement improve development develop enhance strengthen raise lift upgrade increase
nytenkning nytenking innovasjon innovativ nyskapende kreativ kreativitet eksperimentere utradisjonell nytt nyskaping fantasi utforske utprøve fremtidstenkning utenfor | innovation innovative creative creativity experiment new explore imagination invent
prøve forsøk pilot utprøving prosjekt | try project initiative
annerledes annleis ulikhet forskjell skilnad mangfold mangfald variasjon ulike forskjellig variere variert variasjonar alternativ | different difference diversity variety varied variant alternative
mot modig tørre tør våge modige tørr utfordre utfordring dristig | courage brave dare bold challenge challenging
risiko risikere usikker usikkerhet | risk uncertain uncertainty

motstand skepsis skeptisk redd frykt bekymre bekymring uro vegring motvilje konservativ endringsvegring trøtthet slitasje engste tvil | resistance afraid fear worry worries concern anxious reluctance doubt fatigue
frustrasjon frustrert misnøye misfornøyd klage sint irritert oppgitt irritasjon fortvilelse fortvilt avmakt maktesløs kritikkverdig skuffet skuffelse trist | frustration frustrated complaint complain dissatisfied angry annoyed tired disappointment disappointed helpless sad
håp optimisme optimistisk positiv glad | hope optimism positive
negativ pessimisme kritikk kritisk kritisere | negative criticism critical
fornøyd nøgd tilfreds | satisfied content pleased

møte møter avdelingsmøte personalmøte allmøte fellesmøte møteplan møtetid møtestruktur møtekultur møtetider fellesmøter morgenmøte tavlemøte statusmøte videomøte nettmøte møterekke samtalemøte personalmøter | meeting meetings conference standup briefing townhall
agenda saksliste dagsorden innkalling innkalle referat møteleder | minutes chair

møteplass møtested arena møteplassar samlingspunkt samle samling treff | venue hangout gathering gather

tid tidsbruk tidspress tidsklemme tidkrevende travel travelt hast haste rask raskt tempo tidsperspektiv tidkrevjande tidsnok minutter timer hastverk treghet tålmodighet | tempo time busy hurry rush quick fast pace hours minutes slowly duration
frist tidsfrist forsinke forsinkelse | deadline deadlines delay delayed late

arbeidsmengde arbeidspress arbeidsbelastning belastning belastende overtid overbelastet stress stressa slite utslitt utbrenthet arbeidsoverskudd oppgavemengde press pressa overbelastning belastningen overarbeid krevende hektisk sliten | workload overtime caseload pressure overload burnout exhausted overwhelmed hectic demanding
pause pauser matpause hvile kvile ro rolig roleg konsentrasjon konsentrere avbrytelse forstyrre uforstyrret stille avbrekk restitusjon fred uro avbrudd fokus fordype fordypning skjerme | break breaks rest quiet focus concentrate interruption silence undisturbed interruptions calm

effektiv effektivitet effektivisere ineffektiv tidstyv rasjonell utnytte utnyttelse utnytting produktiv produktivitet sløse sløsing bortkastet flaskehals tungvint tungvin flyt smertefritt | efficient efficiency effectiveness inefficient waste productivity wasted bottleneck cumbersome smooth flow
dobbeltarbeid dobbeltføring unødig unødvendig byråkrati byråkratisk skjema papirarbeid papir skjemavelde tungrodd rapporteringskrav signere signatur godkjenne godkjenning | bureaucracy paperwork form forms duplicate double paper approve approval signature
dokumentasjon dokumentere dokument journal journalføre journalføring rapportere rapportering skrive notat document dokumenter notere føre referere skriftlig skriftleg journaler rapporter | documentation report reporting record records write written note notes
forenkle forenkling smidig enklere | simplify simple simpler

kalender dato uke veke måned månad år årshjul | calendar date week month year
morgen kveld natt formiddag ettermiddag | morning evening night afternoon

bemanning grunnbemanning bemanne personell personale folk mannskap bemanningsnorm grunnbemanninga hender folkemangel bemanningssituasjon personalmangel arbeidskraft ekstrahjelp overtallig | staffing staff personnel crew understaffed manpower workforce hands labour
ressurs ressurser | resource resources
ansatt tilsett arbeidstaker arbeidstakar ansette arbeidsgiver arbeidsgjevar arbeidsliv arbeidslivet tilsette ansatte medarbeidere | employee employees worker employer worklife
vikar ekstravakt innleie bemanningsbyrå ringevikar | substitute temp temporary
stilling stillingsprosent heltid deltid deltidsstilling fast heltidskultur ubesatt | position vacancy fulltime parttime
turnus vakt vakter skift nattevakt helg helgevakt arbeidstid fleksitid ferie fri permisjon langvakt fritid arbeidstidsordning helgearbeid døgnturnus vaktplan langvakter vaktbelastning balanse helgefri fridag avspasere avspasering ferieavvikling | shift shifts rota roster weekend holiday flexible flextime leave balance schedule
sykefravær sjukefråvær sykemeldt sjukmeld fravær fråvær syk sjuk langtidsfravær sykmelding egenmelding tilrettelagt nærværsarbeid | absence absent sickness sick

rekruttere rekruttering rekrutt utlysning søker recruit ansettelse ansette nyansettelse utlysing søkere intervju omdømmebygging arbeidssøker tiltrekke | recruitment hire hiring applicant attract vacancies applicants
beholde behalde turnover | retain retention quit

kapasitet underbemannet ventetid vente kø venteliste mangel mangle knapp ventelister overfylt ledige plassmangel ressursmangel strekke underkapasitet knapphet | capacity queue waiting backlog shortage lack lacking overloaded scarce scarcity

kompetanse kompetent kunnskap ferdighet ekspertise flink dyktig kompetanseheving kompetanseplan kompetansekartlegging kompetanseutvikling kvalifikasjon kvalifisert realkompetanse fagkunnskap talent dugelig spisskompetanse breddekompetanse | competence competent knowledge skill skills expertise qualified qualification talent knowhow
opplæring opplære kurs kursing undervise seminar etterutdanning videreutdanning vidareutdanning utdanning fagdag internundervisning lære læring trening kursdag kursplan fagdager undervisningsopplegg kurstilbud instruere øve øving trene oppfriskning lærende hospitere hospitering | training train course education learn learning refresher elearning practise practice courses workshop
veiledning rettleiing veilede rettleie veileder rettleiar mentor fadder coaching kollegaveiledning veiledet mentorordning kollegastøtte sparring sparringspartner coache refleksjon reflektere debrief | guidance supervision counselling reflect reflection sparring debriefing
faglig fagleg fag faglighet fagutvikling profesjon profesjonell spesialist fagmiljø fagperson fagfolk fagutvikler fagkompetanse fagmøte forskning forske evidens kunnskapsbasert | professional profession specialist research evidence expert
erfaring erfaringsutveksling erfare praksis erfaringer erfarne rutinert praktisk | experience practice experienced practical
nyansatt nytilsett introduksjon onboarding nyutdannet introduksjonsprogram velkomst opplæringsplan nykommer | newcomer induction
karriere fagbrev lærling sertifisering eksamen opprykk praktikant | student career promotion apprentice certificate exam intern
superbruker brukermanual video instruksjon | superuser tutorial manual

teknologi teknologisk digital digitale digitalisering digitalisere automatisere velferdsteknologi robot sensor digitalt digitalisert innovasjonsteknologi teknikk teknisk automatisering selvbetjening selvbetjent | technology technological digitisation digitalisation automation technical automate tech
ikt it edb data datasystem datamaskin | computer computing ict
program programvare applikasjon app fagsystem plattform lisens systemer fagprogram datasystem fagsystemer apper verktøykasse portal modul skybasert sky oppdatering | program app software application platform license portal module cloud apps systems
pc maskin laptop nettbrett skjerm mobil mobiltelefon tastatur printer skriver projektor kamera datautstyr hodetelefon hodesett skjermer mikrofon høyttaler batteri lader kabel | tablet screen keyboard phone device monitor projector camera headset microphone laptop battery charger cable
nett internett wifi trådløst bredbånd breiband server infrastruktur dekning nettverk nettilgang ip sambandsdekning fiber mobildekning | internet broadband hardware coverage signal connection fibre
pålogging innlogging passord logge brukernavn tofaktor | login password authentication account
utstyr hjelpemiddel verktøy reiskap verkty materiell verneutstyr arbeidsklær uniform rekvisita maskiner redskaper hjelpemidler | equipment tool tools gear supplies uniform materials
nede nedetid feil feilmelding krasje treig treg ustabil virke fungere verke feilsøking feilmeldinger henger hakker ventemodus funker feile driftsstans driftsavbrudd teknisk | downtime crash error fail failure slow bug broken outage crashes freeze freezes breakdown
integrasjon integrere grensesnitt kobling kople | integration integrate interface connect
register database regneark arkiv arkivere fil | register database spreadsheet archive file files backup attachment
migrering migrere versjon innføring innføre | migrate migration version rollout switch cutover
teste test prøvedrift sandkasse | testing test rehearsal sandbox trial tester

kunstig intelligens ki chatbot ai | artificial intelligence

støtte støttefunksjoner stab brukerstøtte helpdesk støttetjeneste støttepersonell støttesystem stabsfunksjon fellestjeneste backoffice backing støttespiller | support assist assistance backup backing supportive
hjelp hjelpe bistand bistå avlaste avlastning avlasting hjelper hjelpsom assistere assistent bidra bistår hjelpende | help aid helper helpful
tilgjengelig tilgjengeleg tilgjengelighet kontaktbar åpningstid opningstid telefontid tilgjengelege kontaktpunkt svartid responstid telefonkø treffe | available availability accessible reachable reach opening
service servicetorg førstelinje kundesenter resepsjon henvendelse henvending veiviser serviceinnstilt kundeservice veiledningssenter skranke betjening behjelpelig innbyggertorg saksgang | service reception enquiry ticket tickets desk counter helpful
personal hr personalavdeling personalpolitikk
lønn løn lønning lønnsoppgjør tillegg pensjon betaling forhandling lønnsforhandling lønnsutvikling overtidsbetalt godtgjørelse goder frynsegoder | payroll salary wage wages pay pension bonus negotiation salaries perks compensation

økonomi økonomisk budsjett penger pengar kroner finansiere finansiering midler økonomistyring regnskap rekneskap faktura bevilgning overskudd underskudd økonomiavdeling rammebudsjett driftsbudsjett gjeld investering investere | economy economic budget money fund funding finance financial accounting invoice deficit debt invest investment financing
kostnad utgift dyr dyrt pris billig rimelig gratis | cost costs expensive price cheap free fee
innsparing spare kutt kutte nedskjæring nedskjering kuttes nedbemanning nedbemanne oppsigelse sparekrav effektiviseringskrav | saving savings cut cuts layoff redundancy downsizing
tilskudd tilskot støtteordning stipend søknad søke sponsor moms skatt avgift | grant subsidy application tax
innkjøp innkjøpsavtale anbud anskaffelse leverandør bestille bestilling kjøpe varer vare bestillinger rammeavtale leveranse kontrakter | procurement purchase supplier vendor order buy goods contracts

personvern taushetsplikt teieplikt fortrolig sensitiv konfidensiell samtykke gdpr personopplysning personopplysninger diskresjon anonym anonymitet | privacy confidential consent sensitive anonymous anonymity
datasikkerhet informasjonssikkerhet sikkerhet sikkerheit hacking | security hacker
tilgang tilgangsstyring rettighet autorisasjon autorisere | access permission rights authorise authorization

beredskap krise brann kriseplan øvelse øving evakuering ambulanse politi brannøvelse nødutgang varslingsplan risikoanalyse krisehåndtering | preparedness emergency crisis fire drill evacuation police ambulance contingency
hms verneutstyr vernerunde ulykke skademelding vernearbeid arbeidstilsyn nestenulykke fallskade smittevern | accident hazard helmet ergonomics

bruker brukar brukermedvirkning tjenestemottaker tjenestebruker brukerne brukerbehov brukerperspektiv brukertilfredshet brukerstyrt brukerrettet brukernær | user users client clients usability
innbygger innbyggjar borger publikum folkemøte befolkningen samfunn innbyggerdialog | citizen citizens resident residents inhabitant public population society
pasient sykdom sjukdom behandling behandle diagnose kreft diabetes pasientsikkerhet kronisk behandlingstilbud syk pleietrengende forløp pasientforløp | patient treatment illness disease chronic
pårørende pårørande familie slektning ektefelle datter sønn mor far besteforeldre slekt foreldre barnebarn kone mann avlastning pårørendesamarbeid | relatives family kin wife husband
kunde gjest | customer customers guest

tjeneste teneste tilbud tilbod tjenesteyting tjenesteproduksjon tjenestekvalitet velferdstjeneste leveranse tjenesteutvikling | services offer provision
mestring meistring selvstendig sjølvstendig hverdagsrehabilitering rehabilitering mestre mestringsfølelse mestringsopplevelse egenomsorg hverdagsmestring uavhengig selvhjulpen | mastery coping independence rehabilitation independent
omsorg omsorgstjeneste pleie pleiar stell ivareta ivaretakelse omsorgsfull ivaretatt hjemmesjukepleie eldreomsorg tilsyn | care caring nursing
verdighet verdigheit verdig | dignity
likeverd likestilling likebehandling rettferdig urettferdig diskriminering lik | equality equal fair fairness unfair discrimination
individuell individ person personsentrert tilpasset skreddersy | individual tailored
behov ønske | need needs wish

sykehjem sjukeheim institusjon omsorgsbolig bofellesskap hjemmetjeneste heimeteneste hjemmesykepleie homecare
eldre gammel pensjonist alderdom bebuar beboer senior eldrebølge aldring besteforelder aldershjem seniorer omsorgstrengende | elderly old pensioner aged ageing grandparents
demens demente hukommelse minne | dementia memory

lege fastlege sykepleier sjukepleiar helsefagarbeider helsefagarbeidar helsesykepleier fysioterapeut ergoterapeut psykolog jordmor vernepleier spesialist ambulansearbeider hjelpepleier tannlege apotek helsepersonell | doctor physician nurse therapist psychologist midwife dentist pharmacy paramedic
medisin legemiddel tablett vaksine | medicine medication drug drugs pill vaccine
helse folkehelse helsestasjon kropp frisk sunnhet livskvalitet livsstil fysisk velvære | health healthy body lifestyle physical fitness
psykisk psykiatri rus angst depresjon selvmord psykososial psykolog traume traumer selvfølelse ruse rusmiddel avhengighet spilleavhengighet | mental psychiatry addiction anxiety depression trauma
smerte fall falle skade sår hygiene munnstell smitte infeksjon | pain falling injury wound infection
sykehus sjukehus utskrivning innleggelse legevakt | hospital discharge admission
forebygge førebygge forebygging førebygging forebyggende lavterskel lågterskel tidlig tidleg tidligere forhindre hindre oppdage tidsnok folkehelsearbeid innsats | prevent prevention preventive early avoid
gravid fødsel spedbarn nyfødt amming baby | pregnancy birth newborn

barn unge barna småbarn barnas jenter gutter jente gutt oppvekst barndom | child children kid kids girls boys girl boy toddler childhood
ungdom tenåring ungdomsklubb ungdomsmiljø ungdomsarbeider ungdomshus ungdomstid russ student lærlinger | youth young teenager adolescent youths youngsters
foreldre foresatt føresett mødre fedre heim hjem hjemme foreldremøte hjemmet foreldreråd fau samlivsbrudd skilsmisse | parent parents guardian home mum dad
elev skoleelev | student pupil pupils
lærer lærar kontaktlærer pedagog lærerne adjunkt rektor skoleleder miljøarbeider undervisningspersonale lærertetthet | teacher teachers headteacher principal

skole skule sfo klasse klasserom trinn ungdomsskole videregående skolevei skoledag skoleår grunnskole videregåande elevråd leirskole skolemiljø heldagsskole utdanning universitet høyskole | school classroom class grade university college
barnehage barnehager førskole barnehageplass barnehagelærer avdelinger | kindergarten nursery preschool daycare

undervisning pensum leksjon lekse matematikk lesing lese regning skriving naturfag time læringsmiljø lærestoff oppgaver lekser matte engelsk læreplan fagfornyelse praktisk nivå læringsutbytte differensiering klasseledelse | gym teaching lesson homework curriculum mathematics reading subject syllabus learning maths
spesialundervisning ppt logoped spesialpedagog sakkyndig tilrettelegging tilrettelegge lærevansker dysleksi | adaptation dyslexia

barnevern familievern sosialtjeneste nav sosialhjelp fosterhjem bekymringsmelding omsorgssvikt ungdomstiltak sosialkontor | welfare foster neglect

vennskap venner venn vennegruppe ensom ensomhet einsemd isolert relasjon relasjoner sosialisere kjæreste ensomme utenfor | friend friends friendship lonely loneliness isolated relationship relationships
friminutt skolegård leikeplass lekeplass leik lek klatrestativ akebakke | playground play recess swing slide
bok bøker lærebok bibliotek låne | book books textbook library borrow
karakter vitnemål prøver frafall | grades marks dropout

fritid fritidstilbud aktivitet aktivitør hobby kurskveld | leisure activity activities
idrett trene fotball håndball ski gymsal hall idrettslag svømme symjing svømmehall basseng sport idrettshall fotballbane kunstgress treningssenter løpe løping sykling håndballbane aktivitetspark skatepark svømmehallen | sports exercise football handball swimming pool gym pitch run running gymnasium
tur gå gåtur utflukt turgruppe sti løype friluftsliv skog turløype turvei lysløype skiløype hytte skiløyper naturopplevelse friluft benk | hike walk trip hiking trail outing outdoors trails cabin
kunst konsert teater kino musikk song sang kor korps band festival kulturskole museum dans bilde utstilling kulturhus kulturtilbud kulturliv scene revy spel konserter litteratur film foto maleri håndverk museet festivaler billett | art arts concert theatre cinema music singing choir dance exhibition paint culture stage film photo craft ticket
arrangement arrangere feire fest tilstelning jul julemarked arrangementer festivalen jubileum feiring marked loppemarked bygdedag konferanse | event events celebrate party festivity christmas fair anniversary

frivillig friviljug frivillighet frivilligsentral dugnad besøksvenn ildsjel ildsjeler frivillige nabohjelp humanitær | volunteer volunteering voluntary volunteers
lag forening foreining klubb medlem styreverv | association club member

mat måltid middag frokost frukost lunsj kantine meny kaffe kafé kafe brød suppe grønnsak frukt pølse kjøtt fisk salat matservering matlaging kortreist økologisk lunsjordning restaurant spise drikke kaffemaskin vegetar vegetarisk melk egg ost smak | food meal meals dinner breakfast lunch canteen menu coffee cafe cafeteria bread vegetables fruit salad soup tea te eat drink restaurant vegetarian taste hungry snack
kjøkken kokk bake kake | kitchen cook chef cake
allergi ernæring sunn usunn kosthold sukker | nutrition allergy healthy diet sugar

kirke kyrkje prest gravplass tro bedehus moské | church faith mosque

vei veg gate trafikk fart fartsgrense tungtransport kryss rundkjøring gangfelt fartshump asfalt bro bru tunnel veier grusvei kjørebane trafikksikkerhet trafikksikker trafikkfare kø rushtid lyskryss bilfri veivedlikehold | road street traffic speed crossing bridge asphalt lane potholes pothole roundabout jam rush
brøyte brøyting strø strøing glatt is snø vinter | snow ice slippery plough salt winter
parkering parkere parkeringsplass garasje bil elbil ladeplass ladestasjon lade bilparkering bilister kjøretøy parkeringshus parkeringsavgift handikapparkering ladepunkt lastebil | parking park car cars charging garage vehicle driver lorry truck

buss tog kollektivtrafikk kollektivtransport bane rute pendle skyss ferge ferje drosje taxi transport bussrute bussholdeplass bussforbindelse avganger avgang stasjon holdeplass hurtigbåt fly flyplass busskort månedskort | bus train transit commute route ferry departure station stop airport flight timetable
sykkel sykle sykkelvei sykkelveg syklist fortau gangvei fotgjenger sykkelsti sykkelparkering sykkelstativ gående sparkesykkel | bicycle bike cycling cyclist pavement pedestrian scooter walkers
reise reisevei reisetid avstand kjøre køyre | travel distance journey drive

bygg bygning bygge hus lokale lokalitet etasje bygninger rådhus rådhuset gymbygg nybygg ombygging oppussing vegg gulv renovere tomme | building premises house floor storey hall roof wall renovate construction
rom møterom grupperom kontorplass kontorlandskap landskap arbeidsplass lager lokaler areal plass plassmangel arbeidsrom pauserom lunsjrom kontorer stillerom cellekontor garderober arkivrom skap hylle romslig trangt | room rooms office workspace storage space cramped shelf cupboard spacious
booking reservere reservasjon ledig opptatt | booking reserve reservation vacant occupied

bolig bustad leilighet leilegheit tomt husleie boligpris leie boligsosial boliger boligbygging leiligheter hybel boligmarked borettslag utleie byggefelt rekkehus eneboliger | housing apartment flat rent dwelling tenant homes landlord

toalett do bad garderobe dusj | toilet bathroom wardrobe shower restroom
inneklima ventilasjon luft vindu vindauge temperatur varm kald kaldt iskaldt støv trekk innemiljø mugg klimaanlegg varme kulde solskjerming radon fukt oppvarming fyring | air ventilation window temperature heat cold warm dust draught mould heating ventilated damp humid
støy bråk lyd lyddempe lyddempende alarm | noise noisy sound loud
lys belysning dagslys gatelys lampe mørk mørkt | light lighting daylight lamp dark
stol pult bord ergonomi hevbord kontorstol sofa benk seng møbel møbler | chair table desk ergonomic furniture bench bed
vedlikehold vaktmester reparere renhold vask vaske søppel slitt ødelagt male skitten vaskepersonale reparasjon ødelegge rust lekkasje fikse ryddig renholder hærverk | maintenance caretaker repair cleaning clean dirty fix leak vandalism rusty cleaners
universell rullestol heis rampe teleslynge blind døv skilt skilting punktskrift funksjonsnedsettelse terskel handicap tilrettelagt bevegelseshemmet synshemmet hørselshemmet ramper ledelinje | wheelchair lift elevator ramp disability sign signage accessible accessibility disabled

hjemmekontor heimekontor fjernarbeid hybrid | remote homeoffice
nøkkel låse låst adgangskort dør inngang | key lock locked door entrance card

miljø klima miljøvennlig bærekraft bærekraftig berekraft utslipp energi strøm solcelle grønn miljøvern klimagass co2 fornybar bærekraftsmål vindkraft vindmølle kraft strømforbruk miljøfyrtårn forurensning | climate environment environmental sustainable sustainability emission energy electricity solar carbon renewable pollution wind
avfall gjenvinning plast gjenbruk sortering forsøpling søppelbøtte kildesortering sorteringsstasjon matsvinn svinn søppelkasser | waste recycling plastic reuse litter rubbish bin bins foodwaste
natur elv sjø strand fjell park tre trær grønt plante hage sansehage blomst blomster jord naturvern biologisk mangfold bekk innsjø vassdrag øy kyst strandsone turområde grøntområde utsikt skogen bær | nature forest river sea beach mountain tree trees plant garden green flower soil lake coast island biodiversity view berries
vatn vann drikkevann kloakk avløp flom flaum overvann vannrør ledning avløpsnett vannkvalitet regn | water sewage flood drain rain pipes
bade badeplass brygge skøyteis kai båt havn | bathing boat harbour

dyr hund katt hest husdyr | animal dog cat pet
gård bonde landbruk jordbruk fiske fiskeri oppdrett skogbruk | farm farmer agriculture fishing fishery

sentrum by bygd tettsted torg plass bymiljø bysentrum sentrumsutvikling hovedgate gågate byrom uteplass torget levende møtested | downtown centre center town village square city highstreet mainstreet
butikk handel næring næringsliv bedrift gründer marked kunde næringsdrivende handelsstand kjøpesenter butikker varehandel næringsutvikling netthandel etablere etablerer gründere eksport industri fabrikk | shop store trade business enterprise entrepreneur market retail retailers mall startup startups industry factory export
arbeid jobb sysselsetting arbeidsledig arbeidsplass arbeidsplasser sommerjobb deltidsjobb yrke sysselsatt | jobs job work employment unemployed career occupation profession summerjob

turisme turist besøkende hotell reiseliv camping turister overnatting opplevelser opplevelse cruise guide attraksjon hytteeier | tourism tourist visitor hotel attraction accommodation experiences

innvandrer flyktning integrering norskopplæring tolk minoritet innvandrar utenlandsk språkkafé norskkurs fremmedspråklig flyktninger asyl bosette bosetting kulturforståelse | immigrant refugee interpreter minority foreign integration asylum newcomers
fattigdom fattig lavinntekt barnefattigdom levekår levekårsutfordring sosiale forskjeller dyrtid matutdeling | poverty poor afford inequality

nabo nærmiljø nabolag lokalsamfunn grend lokal nabolaget bydel grendelag velforening tettstedet | neighbour neighborhood neighbourhood local neighbours
kommune fylke stat region departement kommunen kommuner interkommunal nabokommune fylkeskommune offentlig | municipality county state government public councils governmental
demokrati ungdomsråd eldreråd høring folkeavstemning | democracy hearing referendum

flytte tilflytting fraflytting innflytter befolkning folketall innflytting tilbakeflyttere bosette bolyst utflytting folketallet | move relocate population settle
omdømme rykte attraktiv merkevare attraktivitet attraktive stolthet identitet | image reputation attractive brand identity
`;
