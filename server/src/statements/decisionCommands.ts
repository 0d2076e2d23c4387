import { relativePath, uriOf } from '../core/annotationFiles/uris';
import { annotatorSlug } from '../core/annotationFiles/paths';
import { spanOf } from '../core/features/places';
import type { Decision } from '../core/statements/decisions/decision';
import { decisionsPath } from '../core/statements/decisions/paths';
import { planDecide, planReattach, planRestoreDecision, planUndecide, type PassageRequest } from '../core/statements/decisions/plans';
import { wordingAt } from '../core/statements/decisions/wordingAt';
import type { RecordPlan } from '../core/annotationFiles/recordPlans';
import { refused } from '../annotationFiles/fileChanges';
import { ServerCommands } from '../protocol';
import type {
  AttachDecisionParams,
  DecideParams,
  DecisionChange,
  RestoreDecisionParams,
  UndecideParams,
  WordingPlace,
} from './decisionProtocol';
import { writePlan, type Written } from '../annotationFiles/recordWriting';
import type { Session } from '../session';
import { canonicalUri } from '../workspace/uris';

const { decide, undecide, attachDecision, restoreDecision } = ServerCommands;
type DecisionCommand = typeof decide | typeof undecide | typeof attachDecision | typeof restoreDecision;

/** Whether a command is one on decisions about statements. */
export function isDecisionCommand(command: string): command is DecisionCommand {
  return command === decide || command === undecide || command === attachDecision || command === restoreDecision;
}

/**
 * Writes, takes back or restores a researcher's decision on two wordings.
 * @param newId gives a new ULID.
 * @throws ResponseError, ClaimRefusedError whose message says what to do.
 */
export async function changeDecision(
  session: Session,
  command: DecisionCommand,
  params: unknown,
  newId: () => string,
): Promise<DecisionChange> {
  switch (command) {
    case decide:
      return decideOn(session, params as DecideParams, newId());
    case undecide: {
      const { file, id } = params as UndecideParams;
      return write(session, file, 'Take a decision back', (path, current) =>
        planUndecide({ path, id, annotator: ownerOf(session) }, current),
      );
    }
    case attachDecision: {
      const { file, id, end, place } = params as AttachDecisionParams;
      const folder = folderOf(session, canonicalUri(file));
      if (folderOf(session, canonicalUri(place.uri)) !== folder) throw refused('Both wordings must stand in articles of one open folder.');
      const passage = passageAt(session, folder, place);
      return write(session, file, 'Give a decision another passage', (path, current) =>
        planReattach({ path, id, end, passage, annotator: ownerOf(session), now: new Date() }, current),
      );
    }
    case restoreDecision: {
      const { file, id, decision } = params as RestoreDecisionParams;
      return write(session, file, 'Restore a decision', (path, current) => planRestoreDecision({ path, id, decision }, current));
    }
  }
}

/** Whose decisions can be changed; undefined where nobody is named. */
function ownerOf({ ownFolder }: Session): string | undefined {
  return ownFolder === '' ? undefined : ownFolder;
}

async function decideOn(session: Session, { a, b, decision, note, annotator: name }: DecideParams, id: string): Promise<DecisionChange> {
  if (name.trim() === '') throw refused('Say who you are first: set crossquote.annotator to your name.');
  const annotator = annotatorSlug(name);
  const folder = folderOf(session, canonicalUri(a.uri));
  if (folder !== folderOf(session, canonicalUri(b.uri))) throw refused('Both wordings must stand in articles of one open folder.');
  const label = { same: 'Same statement', different: 'Not the same statement', note: 'Note on two wordings' }[decision];
  const written = await writePlan(session, folder, decisionsPath(annotator), label, [], async (current) =>
    planDecide(
      { a: passageAt(session, folder, a), b: passageAt(session, folder, b), kind: decision, note, annotator, now: new Date(), id },
      current,
    ),
  );
  return changeOf(folder, written);
}

/** The wording that stands at a place, as the article has it now. */
function passageAt(session: Session, folder: string, { uri: given, range }: WordingPlace): PassageRequest {
  const uri = canonicalUri(given);
  const analysis = session.articles.current(uri)?.analysis(uri);
  if (!analysis) throw refused('One of the articles is not known: open it, then decide.');
  const { article } = analysis;
  const wording = wordingAt(analysis, spanOf(article, range));
  if (!wording) throw refused('There is no quotation and no report here: decisions are made on two of those.');
  return { articleText: article.text, articlePath: relativePath(folder, uri) ?? article.path, span: wording.content };
}

async function write(
  session: Session,
  given: string,
  label: string,
  plan: (path: string, current: string | undefined) => RecordPlan<Decision>,
): Promise<DecisionChange> {
  const uri = canonicalUri(given);
  const folder = folderOf(session, uri);
  const path = relativePath(folder, uri) ?? '';
  return changeOf(folder, await writePlan(session, folder, path, label, [], async (current) => plan(path, current)));
}

function changeOf(folder: string, { plan, file, touched }: Written<RecordPlan<Decision>>): DecisionChange {
  const { id, before, after } = plan;
  const one = after ?? before;
  return {
    file,
    articles: one === null ? [] : [...new Set([one.a.article, one.b.article])].map((path) => uriOf(folder, path)),
    id,
    before,
    after,
    touched,
  };
}

function folderOf({ workspace }: Session, uri: string): string {
  const folder = workspace.folderOf(uri);
  if (folder === undefined)
    throw refused('Decisions are kept in the folder that is open: open the folder that holds these articles first.');
  return folder;
}
