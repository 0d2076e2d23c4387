// Names that the manifest and the code share.

/** The language client's id; its trace setting is `crossquote.trace.server`. */
export const CLIENT_ID = 'crossquote';
export const CLIENT_NAME = 'Crossquote';

/** The language of an article. */
export const LANGUAGE = 'news-article';

/** The language of a wording that is being compared: plain text whose lines wrap. */
export const WORDING_LANGUAGE = 'crossquote-wording';

/** The folder that holds the annotation files. */
export const ANNOTATIONS = 'annotations';

/** Commands as the manifest declares them. */
export const Commands = {
  tag: 'crossquote.tag',
  tagArticle: 'crossquote.tagArticle',
  tagStatement: 'crossquote.tagStatement',
  repeatTag: 'crossquote.repeatTag',
  nothingToTag: 'crossquote.nothingToTag',
  attachClaim: 'crossquote.attachClaim',
  confirmClaim: 'crossquote.confirmClaim',
  nextUntagged: 'crossquote.nextUntagged',
  previousUntagged: 'crossquote.previousUntagged',
  editClaim: 'crossquote.editClaim',
  removeClaim: 'crossquote.removeClaim',
  answerClaim: 'crossquote.answerClaim',
  answerInThread: 'crossquote.answerInThread',
  noteInThread: 'crossquote.noteInThread',
  tagInThread: 'crossquote.tagInThread',
  editNote: 'crossquote.editNote',
  saveNote: 'crossquote.saveNote',
  cancelNote: 'crossquote.cancelNote',
  toggleBlindMode: 'crossquote.toggleBlindMode',
  undoClaim: 'crossquote.undoClaim',
  redoClaim: 'crossquote.redoClaim',
  commitAnnotations: 'crossquote.commitAnnotations',
  resolveConflicts: 'crossquote.resolveConflicts',
  installMergeDriver: 'crossquote.installMergeDriver',
  openPlace: 'crossquote.openPlace',
  findSameStatement: 'crossquote.findSameStatement',
  renameSpeaker: 'crossquote.renameSpeaker',
  decide: 'crossquote.decide',
  undecide: 'crossquote.undecide',
  attachDecision: 'crossquote.attachDecision',
  compareWordings: 'crossquote.compareWordings',
  nextWording: 'crossquote.nextWording',
  previousWording: 'crossquote.previousWording',
  findStatement: 'crossquote.findStatement',
  showStatements: 'crossquote.showStatements',
  showArticles: 'crossquote.showArticles',
  filterStatements: 'crossquote.filterStatements',
  searchStatements: 'crossquote.searchStatements',
  clearStatementFilter: 'crossquote.clearStatementFilter',
  confirmWording: 'crossquote.confirmWording',
  rejectWording: 'crossquote.rejectWording',
  compareWording: 'crossquote.compareWording',
  tagWording: 'crossquote.tagWording',
  joinStatements: 'crossquote.joinStatements',
  showAgreement: 'crossquote.showAgreement',
  openComparePage: 'crossquote.openComparePage',
  adjudicate: 'crossquote.adjudicate',
  decideReadings: 'crossquote.decideReadings',
  acceptReading: 'crossquote.acceptReading',
  acceptAllTags: 'crossquote.acceptAllTags',
  acceptChanged: 'crossquote.acceptChanged',
  rejectReadings: 'crossquote.rejectReadings',
  acceptAgreed: 'crossquote.acceptAgreed',
  acceptAllOf: 'crossquote.acceptAllOf',
  showOpenItems: 'crossquote.showOpenItems',
  showAllItems: 'crossquote.showAllItems',
  showClaims: 'crossquote.showClaims',
  createCodebook: 'crossquote.createCodebook',
  openSourceList: 'crossquote.openSourceList',
  exportClaims: 'crossquote.exportClaims',
  importClaims: 'crossquote.importClaims',
  mergeTags: 'crossquote.mergeTags',
  renameTag: 'crossquote.renameTag',
  splitTag: 'crossquote.splitTag',
  reviewClaims: 'crossquote.reviewClaims',
  findClaims: 'crossquote.findClaims',
  filterClaims: 'crossquote.filterClaims',
  clearClaimFilter: 'crossquote.clearClaimFilter',
  concordance: 'crossquote.concordance',
  refineConcordance: 'crossquote.refineConcordance',
  tagHits: 'crossquote.tagHits',
  indexAgain: 'crossquote.indexAgain',
  showLog: 'crossquote.showLog',
  groupClaims: {
    article: 'crossquote.groupClaimsByArticle',
    tag: 'crossquote.groupClaimsByTag',
    annotator: 'crossquote.groupClaimsByAnnotator',
  },
} as const;

/** Views as the manifest declares them. */
export const Views = {
  statements: 'crossquote.statements',
  claims: 'crossquote.claims',
  articles: 'crossquote.articles',
  concordance: 'crossquote.concordance',
  adjudication: 'crossquote.adjudication',
} as const;

/** The scheme of documents that show one wording each, for comparing. */
export const WORDING_SCHEME = 'crossquote-wording';

/** The scheme by which a statement's line in a tree is decorated. */
export const STATEMENT_SCHEME = 'crossquote-statement';

/** The commands that a hover's links may run, and no others. */
export const LINK_COMMANDS: readonly string[] = [
  Commands.openComparePage,
  Commands.openPlace,
  Commands.findSameStatement,
  Commands.decide,
  Commands.undecide,
  Commands.compareWordings,
  Commands.answerClaim,
  Commands.renameSpeaker,
];

/** The type of the compare page's panel: what the editor stores its state under. */
export const COMPARE_PAGE = 'crossquote.comparePage';
