// The codebook that a folder gets on first use. The categories are those of the studies named at each group; the
// definitions are worded here. The values of certainty and evidence are ours, after the two scales of PHEME.

const claimBuster = 'ClaimBuster: Hassan, Arslan, Li and Tremayne, KDD 2017; Arslan et al., ICWSM 2020 (arXiv 2004.14425)';
const fullFact = 'Full Fact: Konstantinovskiy, Price, Babakar and Zubiaga, Digital Threats: Research and Practice 2(2), 2021';
const sdqc = 'SDQC: Derczynski et al., RumourEval, SemEval-2017 Task 8; Gorrell et al., RumourEval 2019';
const pheme = 'PHEME: Zubiaga, Liakata, Procter, Wong Sak Hoi and Tolmie, PLOS ONE 11(3), 2016; values ours';
const fever = 'FEVER: Thorne, Vlachos, Christodoulopoulos and Mittal, NAACL 2018';

/** The default codebook as its file holds it, without `$schema`. */
export const defaultCodebook = {
  revision: 1,
  title: 'Claims in news articles',
  groups: [
    {
      id: 'worth', label: 'Check-worthiness', exclusive: true, source: claimBuster,
      definition: 'Would readers be served by somebody checking this? Judge the sentence as it stands, not whether you believe it.',
    },
    {
      id: 'claim', label: 'Claim type', exclusive: true, source: fullFact,
      definition: 'What kind of thing is claimed. Where two fit, take the one that a check would start with.',
    },
    {
      id: 'stance', label: 'Stance to the statement', exclusive: true, source: sdqc,
      definition: 'How this passage stands to a statement that somebody else made or that another article reports.',
    },
    {
      id: 'certainty', label: 'Certainty', exclusive: true, source: pheme,
      definition: 'How sure the speaker is, by the wording alone.',
    },
    {
      id: 'evidence', label: 'Evidence', exclusive: true, source: pheme,
      definition: 'What the passage itself offers as a reason to believe it.',
    },
    {
      id: 'verdict', label: 'Verdict', exclusive: true, source: fever,
      definition: 'What evidence says about the claim. Put the evidence in the note. It is a finding, and apart from check-worthiness.',
    },
  ],
  tags: [
    {
      id: 'worth.cfs', group: 'worth', label: 'Important factual claim', shortcut: 'i', color: '#c2410c',
      definition: 'States something that can be true or false, and the public has a stake in which it is.',
      source: `${claimBuster}: check-worthy factual sentence`,
      examples: ['"We have halved the waiting list since March," the minister said.'],
    },
    {
      id: 'worth.ufs', group: 'worth', label: 'Unimportant factual claim', shortcut: 'u', color: '#a16207',
      definition: 'States something that can be true or false, but few would care to have it checked.',
      source: `${claimBuster}: unimportant factual sentence`,
      examples: ['The delegation arrived on the evening train.'],
    },
    {
      id: 'worth.nfs', group: 'worth', label: 'No factual claim', shortcut: 'n', color: '#6b7280',
      definition: 'An opinion, wish, question, greeting or appeal: there is no fact in it that could be checked.',
      source: `${claimBuster}: non-factual sentence`,
      examples: ['"I hope we can sit down together soon," she said.'],
    },
    {
      id: 'claim.quantity', group: 'claim', label: 'Quantity', shortcut: 'q', color: '#1d4ed8',
      definition: 'Gives or compares numbers, now or in the past: an amount, a change, a ratio, a rank.',
      source: fullFact,
      examples: ['"Twelve of the fourteen bridges are open again."'],
    },
    {
      id: 'claim.causation', group: 'claim', label: 'Correlation or causation', shortcut: 'c', color: '#6d28d9',
      definition: 'Says that one thing brings about another, goes along with it, or does not.',
      source: fullFact,
      examples: ['"The blockade is why bread costs twice as much."'],
    },
    {
      id: 'claim.law', group: 'claim', label: 'Law or rule', shortcut: 'l', color: '#0f766e',
      definition: 'Says what a law, treaty, procedure or rule allows, asks for or forbids, now or before.',
      source: fullFact,
      examples: ['"The charter does not let one member close the strait."'],
    },
    {
      id: 'claim.prediction', group: 'claim', label: 'Prediction', shortcut: 'f', color: '#be185d',
      definition: 'Says what will or would happen; it cannot be checked yet, or only by its grounds.',
      source: fullFact,
      examples: ['"There will be no harvest this year."'],
    },
    {
      id: 'claim.personal', group: 'claim', label: 'Personal experience', shortcut: 'p', color: '#4d7c0f',
      definition: 'Tells what the speaker saw, did or went through, which nobody else can look up.',
      source: fullFact,
      examples: ['"I was on the quay when the lights went out."'],
    },
    {
      id: 'claim.other', group: 'claim', label: 'Other claim', shortcut: 'o', color: '#57534e',
      definition: 'Any other fact that can be checked: who supports what, who said what, how somebody voted, what a word means.',
      source: fullFact,
      examples: ['"The mayor has backed the plan from the first day."'],
    },
    {
      id: 'claim.none', group: 'claim', label: 'Not a claim', shortcut: 'x', color: '#6b7280',
      definition: 'Looked at, and none of the claim types fits because nothing is claimed.',
      source: fullFact,
      examples: ['"Thank you all for coming."'],
    },
    {
      id: 'stance.support', group: 'stance', label: 'Supports', shortcut: 's', color: '#15803d',
      definition: 'Takes the other statement to be true.',
      source: sdqc,
      examples: ['The harbour master confirmed the figure.'],
    },
    {
      id: 'stance.deny', group: 'stance', label: 'Denies', shortcut: 'd', color: '#b91c1c',
      definition: 'Takes the other statement to be false.',
      source: sdqc,
      examples: ['"No such order was ever given," the general said.'],
    },
    {
      id: 'stance.query', group: 'stance', label: 'Queries', shortcut: '?', color: '#b45309',
      definition: 'Asks for proof of the other statement, or doubts it without calling it false.',
      source: sdqc,
      examples: ['"Where are the documents?" she asked.'],
    },
    {
      id: 'stance.comment', group: 'stance', label: 'Comments', shortcut: 'm', color: '#475569',
      definition: 'Speaks about the other statement without saying whether it holds.',
      source: sdqc,
      examples: ['"It is a strange thing to say before a summit."'],
    },
    {
      id: 'certainty.certain', group: 'certainty', label: 'Certain', shortcut: '1', color: '#0369a1',
      definition: 'Said as a plain fact, without any word that weakens it.',
      source: pheme,
      examples: ['"The talks are over."'],
    },
    {
      id: 'certainty.hedged', group: 'certainty', label: 'Hedged', shortcut: '2', color: '#7e22ce',
      definition: 'Weakened by the wording: may, could, likely, it seems, as far as is known.',
      source: pheme,
      examples: ['"The talks may well be over."'],
    },
    {
      id: 'certainty.unclear', group: 'certainty', label: 'Unclear', shortcut: '3', color: '#6b7280',
      definition: 'The wording does not tell how sure the speaker is.',
      source: pheme,
      examples: ['"Over, are they?"'],
    },
    {
      id: 'evidence.cited', group: 'evidence', label: 'Cites evidence', shortcut: '4', color: '#0f766e',
      definition: 'Names a document, a figure, a witness or another source that a reader could go to.',
      source: pheme,
      examples: ['"The port register shows nine ships."'],
    },
    {
      id: 'evidence.firsthand', group: 'evidence', label: 'First-hand', shortcut: '5', color: '#4d7c0f',
      definition: 'Rests on what the speaker saw, heard or did.',
      source: pheme,
      examples: ['"I counted the ships myself."'],
    },
    {
      id: 'evidence.none', group: 'evidence', label: 'No evidence given', shortcut: '6', color: '#6b7280',
      definition: 'Offers nothing beyond the speaker\'s word.',
      source: pheme,
      examples: ['"There were nine ships."'],
    },
    {
      id: 'verdict.supported', group: 'verdict', label: 'Supported', shortcut: '7', color: '#15803d',
      definition: 'The evidence in the note bears the claim out. A note is required.',
      source: fever, noteRequired: true,
      examples: ['The claim names nine ships, and the port register of that day lists nine.'],
    },
    {
      id: 'verdict.refuted', group: 'verdict', label: 'Refuted', shortcut: '8', color: '#b91c1c',
      definition: 'The evidence in the note goes against the claim. A note is required.',
      source: fever, noteRequired: true,
      examples: ['The claim names nine ships, and the port register of that day lists four.'],
    },
    {
      id: 'verdict.unknown', group: 'verdict', label: 'Not enough information', shortcut: '9', color: '#57534e',
      definition: 'What was found settles it neither way. The note says where you looked.',
      source: fever, noteRequired: true,
      examples: ['The register of that day is missing, and no other source counts ships.'],
    },
  ],
} as const;
