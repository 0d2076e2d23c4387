import { wordSet } from '../../../text/wordSet';

/**
 * Verbs and multiword cues that report speech, by how they behave. Compiled by hand from grammars of English reporting
 * verbs; how often each really reports, and with which complement, is learned (weighing/data).
 */

/** Verbs of saying: take quotations and that-clauses. */
export const SPEECH_VERBS = `
say tell add note report state announce declare explain insist stress argue claim assert affirm maintain contend allege
acknowledge admit concede confirm confess reveal disclose warn caution predict forecast project estimate suggest propose recommend
advise recall remember remark observe comment reply respond answer retort counter ask inquire wonder question demand request
urge promise pledge vow swear threaten deny reject dismiss rebut refute complain lament joke quip write tweet post
conclude reiterate repeat emphasize emphasise underline underscore highlight point indicate imply hint signal mention
continue go testify tell inform remind assure reassure notify brief brag boast brand call describe characterize characterise
label dub praise laud hail criticize criticise denounce condemn decry blast slam mock ridicule attack accuse blame charge
cite quote read sum summarize summarise shout yell cry scream whisper murmur mutter chant begin start agree disagree concur
specify clarify elaborate detail outline speculate guess reckon opine muse protest object plead implore beg appeal
exclaim interject snap fire shoot echo credit express voice relate recount narrate describe touch echo
assess recommend stipulate proclaim pronounce profess attest verify certify reason gripe grumble fume rail vent
tout plug apologize apologise thank invite order instruct encourage advocate defend rebuff rubbish scoff include
laugh chuckle sigh grin smile joke tease chime assail berate chide scold rebuke deride lambaste savage liken
declaim intone venture volunteer theorize theorise hypothesize hypothesise rule hold find bemoan rant text email message
advise counsel dispute bark beam boom bellow blurt demur exhort restate reassert riff react retaliate crow grouse gush enthuse posit surmise
speak talk refer lash hit convey communicate address invoke paraphrase translate sing preach lecture drawl
`.trim().split(/\s+/u);

/** Verbs of thought and feeling: their clauses are somebody's view and often reported, less surely speech. */
export const THOUGHT_VERBS = `
believe think feel hope expect fear worry know doubt assume consider want wish plan intend decide seem appear
show see hear learn realize realise understand discover support oppose favor favour endorse seek refuse decline offer
`.trim().split(/\s+/u);

/** Irregular forms: base, past, participle. */
export const IRREGULAR: readonly (readonly [string, string, string])[] = [
  ['say', 'said', 'said'], ['tell', 'told', 'told'], ['write', 'wrote', 'written'], ['swear', 'swore', 'sworn'],
  ['forecast', 'forecast', 'forecast'], ['read', 'read', 'read'], ['go', 'went', 'gone'], ['begin', 'began', 'begun'], ['speak', 'spoke', 'spoken'], ['hit', 'hit', 'hit'],
  ['sing', 'sang', 'sung'], ['shoot', 'shot', 'shot'], ['think', 'thought', 'thought'], ['feel', 'felt', 'felt'],
  ['know', 'knew', 'known'], ['see', 'saw', 'seen'], ['hear', 'heard', 'heard'], ['show', 'showed', 'shown'],
  ['find', 'found', 'found'], ['hold', 'held', 'held'], ['understand', 'understood', 'understood'],
  ['seek', 'sought', 'sought'], ['rebut', 'rebutted', 'rebutted'], ['slam', 'slammed', 'slammed'],
  ['quip', 'quipped', 'quipped'], ['brag', 'bragged', 'bragged'], ['dub', 'dubbed', 'dubbed'], ['admit', 'admitted', 'admitted'],
  ['plan', 'planned', 'planned'], ['snap', 'snapped', 'snapped'], ['beg', 'begged', 'begged'], ['plug', 'plugged', 'plugged'],
  ['refer', 'referred', 'referred'], ['demur', 'demurred', 'demurred'], ['sum', 'summed', 'summed'], ['learn', 'learned', 'learned'], ['grin', 'grinned', 'grinned'],
  ['chide', 'chided', 'chided'], ['make', 'made', 'made'], ['put', 'put', 'put'], ['spot', 'spotted', 'spotted'],
];

/** What follows the verb and belongs to the cue. */
export const PARTICLES: Readonly<Record<string, readonly string[]>> = {
  point: ['out', 'to'], go: ['on'], call: ['for', 'on', 'upon', 'out'], sum: ['up'], lash: ['out'], fire: ['back'], shoot: ['back'],
  speak: ['of', 'about', 'out'], talk: ['of', 'about'], hint: ['at'], chime: ['in'], cry: ['out'], refer: ['to'], read: ['out'],
  write: ['back'], rule: ['out'], brush: ['off', 'aside'], spell: ['out'], hit: ['out', 'back'], play: ['down'], lay: ['out'],
};

/** Verbs whose object is the hearer: "told reporters that", "urged him to". */
export const HEARER_VERBS = wordSet(`
tell inform remind assure reassure notify warn advise urge ask implore beg order instruct encourage caution counsel invite
persuade convince brief email text message promise accuse
`);

/** Verbs whose object is a thing and never a clause without "that", however many verbs stand in it: "condemned the attack that killed two". */
export const OBJECT_VERBS = wordSet(`
call describe characterize characterise label dub brand praise laud hail criticize criticise denounce condemn decry blast slam mock
ridicule attack accuse blame dismiss reject rebut rebuff refute rubbish deride lambaste savage assail berate chide scold rebuke
express voice address cite mention outline detail relate recount narrate request urge question defend support oppose favor favour
endorse seek want credit echo liken tout plug apologize apologise thank invite welcome hear highlight underscore underline
`);

/** Verbs that may stand before their subject after a quotation or clause: "said Smith". */
export const INVERTING_VERBS = wordSet(`
say add ask write note explain tweet report reply respond declare argue claim continue insist state warn announce recall
observe remark admit agree conclude joke quip shout tell stress go confirm complain read suggest wonder exclaim reiterate
acknowledge assert predict affirm emphasize lament maintain cry think inform include indicate point underline highlight
emphasise specify clarify assure answer promise warn remind insist vow laugh retort counter comment confess fume believe underscore
`);

/** Nouns that name an act of saying: "his claim that", "in a statement". */
export const SPEECH_NOUNS = wordSet(`
claim statement assertion allegation accusation suggestion promise pledge vow warning threat demand call denial admission
announcement argument remark comment declaration insistence assurance prediction proposal request recommendation complaint
contention acknowledgment acknowledgement confession reminder charge message pronouncement observation belief view opinion
question answer response reply description characterization prediction hope fear notion idea
`);

/** Documents and reports that speak: "the statement read", "a report said". */
export const DOCUMENT_NOUNS = wordSet(`
statement report letter document memo email poll survey study lawsuit suit complaint indictment article editorial review
book column story account transcript analysis filing ruling opinion release tweet post message note website paper dossier
data figures estimates projections research platform plan proposal bill law text headline sign ad advertisement video
`);
