// Words that tell what a mention is; compiled by hand.
import { wordSet } from '../../../text/wordSet';

/** Titles set before a name, and nouns for what people are: "the French president", "a spokeswoman". */
export const ROLE_NOUNS = wordSet(`
president vice-president premier minister chancellor secretary senator congressman congresswoman representative governor mayor
spokesman spokeswoman spokesperson chairman chairwoman chair chief head leader director manager officer official executive
ceo cfo coo founder co-founder owner partner attorney lawyer counsel prosecutor judge justice sheriff commissioner councilman
councilwoman councillor lawmaker legislator politician candidate nominee contender frontrunner front-runner rival opponent
professor doctor scientist researcher economist analyst expert historian author writer journalist reporter correspondent editor
columnist anchor host commentator blogger pundit strategist consultant adviser advisor aide staffer assistant deputy operative
general colonel captain lieutenant major admiral commander sergeant soldier veteran officer policeman policewoman detective
king queen prince princess duke duchess emperor pope bishop archbishop cardinal priest pastor reverend rabbi imam father sister
ambassador envoy diplomat consul delegate organizer organiser activist advocate campaigner protester demonstrator volunteer
businessman businesswoman entrepreneur investor banker billionaire mogul tycoon developer trader farmer worker employee
teacher student principal superintendent dean coach player athlete star actor actress singer comedian musician artist
man woman boy girl father mother son daughter wife husband brother sister friend neighbor neighbour resident voter supporter
fan critic victim witness suspect defendant plaintiff patient survivor tourist passenger driver pilot nurse physician surgeon
democrat republican conservative liberal libertarian socialist republican-led incumbent congressmember member speaker
whip treasurer comptroller auditor regulator inspector investigator detective agent spy insider source counterpart successor
predecessor veteran celebrity model winner loser champion boss owner landlord tenant trustee secretary-general
mp mep msp mla striker midfielder defender goalkeeper winger skipper shopkeeper fisherman coroner magistrate barrister solicitor vicar imam
midwife eyewitness bystander onlooker chef executive ombudsman pensioner teenager schoolboy schoolgirl grandmother grandfather aunt uncle
epidemiologist virologist hydrologist toxicologist psychologist psychiatrist sociologist meteorologist geologist seismologist biologist ecologist archaeologist
physicist chemist engineer architect specialist
undersecretary trooper firefighter paramedic lobbyist pollster mediator negotiator newcomer texan californian
`);

/** Titles before a name that are no part of it. */
export const HONORIFICS = wordSet(`
mr mrs ms miss mx dr prof sir lady lord dame rev fr sen sens rep reps gov lt gen col sgt capt maj adm hon st president pm fm vp
mr. mrs. ms. dr. prof. rev. fr. sen. sens. rep. reps. gov. lt. gen. col. sgt. capt. maj. adm. hon. pres. supt. det. cmdr.
`);

export const FEMALE_WORDS = wordSet(`
she her hers herself mrs mrs. ms ms. miss lady dame madam queen princess duchess spokeswoman congresswoman chairwoman councilwoman
policewoman businesswoman actress woman girl mother daughter wife sister aunt grandmother niece widow baroness
`);
export const MALE_WORDS = wordSet(`
he him his himself mr mr. sir lord king prince duke spokesman congressman chairman councilman policeman businessman actor man
boy father son husband brother uncle grandfather nephew
`);

/** Endings and words of bodies: parties, firms, offices, media. */
export const BODY_WORDS = wordSet(`
party committee council commission ministry department office agency bureau court senate congress parliament house cabinet
government administration campaign company corporation corp inc ltd llc plc group association union league federation alliance
foundation institute institution university college school center centre bank fund trust board authority service services police
army navy force forces guard church club team society network news times post journal tribune herald gazette guardian telegraph
magazine press media radio television tv channel agency bbc cnn nbc abc cbs fox msnbc reuters afp ap tass npr pbs white pentagon
kremlin nato un eu fbi cia nsa nra gop dnc rnc aclu coalition movement embassy hospital museum organization organisation
lobby firm airline airlines industries systems technologies states nations kingdom republic regime delegation panel staff
`);

/** Plural nouns of people and bodies that speak as a group. */
export const GROUP_WORDS = wordSet(`
officials people police authorities lawmakers experts critics analysts supporters opponents democrats republicans voters
sources aides advisers advisors allies rivals leaders members scientists researchers economists residents witnesses lawyers
prosecutors investigators protesters activists reporters journalists media outlets newspapers others some many several both
most few others conservatives liberals americans russians ukrainians friends families parents teachers students workers
organizers organisers campaigners politicians senators representatives governors ministers observers pundits reports
polls justices judges doctors companies campaigns groups they we
`);

/** What countries' people and capitals stand for: demonym or capital -> the state's name folded. */
export const STATES: Readonly<Record<string, string>> = {
  american: 'us', 'u.s.': 'us', us: 'us', washington: 'us', 'united states': 'us', america: 'us', russian: 'russia', moscow: 'russia',
  russia: 'russia', ukrainian: 'ukraine', kyiv: 'ukraine', kiev: 'ukraine', ukraine: 'ukraine', french: 'france', paris: 'france',
  france: 'france', german: 'germany', berlin: 'germany', germany: 'germany', british: 'uk', 'u.k.': 'uk', uk: 'uk', london: 'uk',
  britain: 'uk', chinese: 'china', beijing: 'china', china: 'china', japanese: 'japan', tokyo: 'japan', japan: 'japan',
  israeli: 'israel', jerusalem: 'israel', israel: 'israel', turkish: 'turkey', ankara: 'turkey', turkey: 'turkey',
  iranian: 'iran', tehran: 'iran', iran: 'iran', iraqi: 'iraq', baghdad: 'iraq', iraq: 'iraq', syrian: 'syria', damascus: 'syria',
  syria: 'syria', mexican: 'mexico', mexico: 'mexico', canadian: 'canada', ottawa: 'canada', canada: 'canada', italian: 'italy',
  rome: 'italy', italy: 'italy', spanish: 'spain', madrid: 'spain', spain: 'spain', polish: 'poland', warsaw: 'poland', poland: 'poland',
  indian: 'india', delhi: 'india', india: 'india', pakistani: 'pakistan', islamabad: 'pakistan', pakistan: 'pakistan',
  brazilian: 'brazil', brazil: 'brazil', egyptian: 'egypt', cairo: 'egypt', egypt: 'egypt', korean: 'korea', seoul: 'korea',
  pyongyang: 'korea', saudi: 'saudi arabia', riyadh: 'saudi arabia', greek: 'greece', athens: 'greece', greece: 'greece',
  dutch: 'netherlands', swedish: 'sweden', sweden: 'sweden', norwegian: 'norway', norway: 'norway', danish: 'denmark', denmark: 'denmark',
  finnish: 'finland', finland: 'finland', hungarian: 'hungary', budapest: 'hungary', hungary: 'hungary', afghan: 'afghanistan',
  kabul: 'afghanistan', afghanistan: 'afghanistan', australian: 'australia', canberra: 'australia', australia: 'australia',
  belarusian: 'belarus', minsk: 'belarus', belarus: 'belarus', cuban: 'cuba', havana: 'cuba', cuba: 'cuba',
  moldovan: 'moldova', chisinau: 'moldova', moldova: 'moldova', georgian: 'georgia', tbilisi: 'georgia', georgia: 'georgia', armenian: 'armenia', yerevan: 'armenia', armenia: 'armenia',
  azerbaijani: 'azerbaijan', baku: 'azerbaijan', azerbaijan: 'azerbaijan', kazakh: 'kazakhstan', astana: 'kazakhstan', kazakhstan: 'kazakhstan',
  portuguese: 'portugal', lisbon: 'portugal', portugal: 'portugal', austrian: 'austria', vienna: 'austria', austria: 'austria', swiss: 'switzerland', bern: 'switzerland', switzerland: 'switzerland',
  belgian: 'belgium', belgium: 'belgium', irish: 'ireland', dublin: 'ireland', ireland: 'ireland', icelandic: 'iceland', reykjavik: 'iceland', iceland: 'iceland',
  czech: 'czechia', prague: 'czechia', czechia: 'czechia', slovak: 'slovakia', bratislava: 'slovakia', slovakia: 'slovakia', slovenian: 'slovenia', ljubljana: 'slovenia', slovenia: 'slovenia',
  croatian: 'croatia', zagreb: 'croatia', croatia: 'croatia', serbian: 'serbia', belgrade: 'serbia', serbia: 'serbia', bosnian: 'bosnia', sarajevo: 'bosnia', bosnia: 'bosnia',
  albanian: 'albania', tirana: 'albania', albania: 'albania', bulgarian: 'bulgaria', sofia: 'bulgaria', bulgaria: 'bulgaria', romanian: 'romania', bucharest: 'romania', romania: 'romania',
  lithuanian: 'lithuania', vilnius: 'lithuania', lithuania: 'lithuania', latvian: 'latvia', riga: 'latvia', latvia: 'latvia', estonian: 'estonia', tallinn: 'estonia', estonia: 'estonia',
  taiwanese: 'taiwan', taipei: 'taiwan', taiwan: 'taiwan', vietnamese: 'vietnam', hanoi: 'vietnam', vietnam: 'vietnam', thai: 'thailand', bangkok: 'thailand', thailand: 'thailand',
  filipino: 'philippines', philippine: 'philippines', manila: 'philippines', philippines: 'philippines', indonesian: 'indonesia', jakarta: 'indonesia', indonesia: 'indonesia', malaysian: 'malaysia', malaysia: 'malaysia',
  lebanese: 'lebanon', beirut: 'lebanon', lebanon: 'lebanon', jordanian: 'jordan', amman: 'jordan', qatari: 'qatar', doha: 'qatar', qatar: 'qatar', yemeni: 'yemen', sanaa: 'yemen', yemen: 'yemen', libyan: 'libya', tripoli: 'libya', libya: 'libya',
  tunisian: 'tunisia', tunisia: 'tunisia', algerian: 'algeria', algeria: 'algeria', moroccan: 'morocco', rabat: 'morocco', morocco: 'morocco', ethiopian: 'ethiopia', ethiopia: 'ethiopia', kenyan: 'kenya', nairobi: 'kenya', kenya: 'kenya',
  nigerian: 'nigeria', abuja: 'nigeria', nigeria: 'nigeria', colombian: 'colombia', bogota: 'colombia', colombia: 'colombia', chilean: 'chile', chile: 'chile', peruvian: 'peru', lima: 'peru', peru: 'peru',
  bolivian: 'bolivia', bolivia: 'bolivia', ecuadorian: 'ecuador', quito: 'ecuador', ecuador: 'ecuador',
  venezuelan: 'venezuela', caracas: 'venezuela', venezuela: 'venezuela', argentine: 'argentina', argentina: 'argentina',
};

/** Common first names by gender: evidence for pronouns, no more. */
export const FEMALE_NAMES = wordSet(`
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily
donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen angela shirley brenda emma
anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce
victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria
sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte
natalie theresa diana brittany doris kayla alexis lori marie hillary melania ivanka kellyanne angela ursula elena sonia nikki sally
claire anne jane kate katie ellen eva fiona gina hope irene ivana jill jenny josephine kathy kim kirsten kristen leslie liz lucy lynn
marjorie marine michele monica naomi nina nora pam paula penny rita robin rosa rose ruby sheila sherry sonja sophie stella sue susanna
suzanne sylvia tammy tanya tara tina tracy valerie vanessa vera wendy yvonne zoe olga natasha svetlana tatiana irina oksana yulia
theresa jacinda benazir indira aung christiane arianna elisabeth condoleezza loretta huma donna debbie dianne barbara carly megyn
greta malala simone serena venus oprah beyonce madonna rihanna gwen alicia alexandria rashida ilhan kamala tulsi ayanna stacey
`);
export const MALE_NAMES = wordSet(`
will grant chase drew pat james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark donald steven andrew paul
joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas
peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse
bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip
eugene bill jim mike tom bob dan dave steve matt chris tony ted rick ron ken don jeff greg tim sam ben nick andy barack mitt newt marco
rand bernie jeb lindsey rudy karl vladimir dmitry dmitri sergei sergey emmanuel olaf volodymyr volodimir boris jens recep benjamin
xi kim bashar hassan mohammed muhammad ahmed ali omar ibrahim abdul hamid mahmoud yusuf francois nicolas jacques pierre jean-claude
hans klaus gerhard helmut wolfgang giuseppe silvio matteo mariano pedro carlos luis jorge miguel fernando pablo antonio
ivan mikhail alexei oleg yuri igor viktor leonid petro andrei konstantin anatoly ed fred jimmy johnny tommy teddy chuck doug glenn
harry howard hugh ian isaac jared jay joel kurt lance leonard lewis louis malcolm martin max neil norman oliver oscar otto owen
perry phil ray reince rex rod ross shaun simon spencer stanley stuart todd travis trent victor wesley corey paul roger sheldon
antonin clarence ruth-less elon jeffrey tucker sebastian nigel tony gordon theodore dick dean dwight earl edwin elliot ernest felix
`);

/** Last words of the names of newspapers, agencies and channels. */
export const MEDIA_WORDS = wordSet(`
news times post journal tribune herald gazette guardian telegraph magazine press media radio television tv channel monitor observer
chronicle mail mirror sun star express independent courier dispatch examiner globe inquirer ledger record register sentinel wire
today week weekly daily review bbc cnn nbc abc cbs fox msnbc reuters afp ap tass npr pbs interfax bloomberg politico axios
`);
