import { CancellationToken } from 'vscode-languageserver';
import { planBatch } from '../core/annotationFiles/batch';
import type { Claim } from '../core/claims/claim';
import type { LocatedClaim } from '../core/claims/placing/locatedClaim';
import { relativePath, uriOf } from '../core/annotationFiles/uris';
import { parseCodebook } from '../core/claims/codebook/parseCodebook';
import { annotationPath, annotatorSlug, parseAnnotationPath } from '../core/annotationFiles/paths';
import { changedClaim, newClaim } from '../core/claims/changes/plans';
import { claimFormat } from '../core/claims/record';
import { effectiveRecords } from '../core/annotationFiles/recordFile';
import { recodeCodebook, recoded } from '../core/claims/codebook/recode';
import { optionalOf, withOptional } from '../core/claims/optionalKeys';
import { ClaimRefusedError } from '../core/annotationFiles/refusal';
import { spanOf } from '../core/features/places';
import { editBetween } from '../core/text/edits';
import type { AdjudicateParams } from './adjudicationProtocol';
import { goldRecords } from './adjudicationRequests';
import { articleOf } from './claimRequests';
import { codebookChanges } from '../annotationFiles/codebookFile';
import { applyChanges, ChangedMeanwhileError, refused, type FileChange } from '../annotationFiles/fileChanges';
import { ServerCommands } from '../protocol';
import type { ChangeClaimsParams, ClaimChange, ClaimChanges, RecodeTagsParams, RestoreClaimsParams } from './claimProtocol';
import type { Session } from '../session';
import { canonicalUri } from '../workspace/uris';

const none = CancellationToken.None;
const mostAttempts = 3;
const { adjudicate, changeClaims, recodeTags, restoreClaims } = ServerCommands;
type BatchCommand = typeof adjudicate | typeof changeClaims | typeof recodeTags | typeof restoreClaims;

/** Whether a command changes many claims in one step. */
export function isBatchCommand(command: string): command is BatchCommand {
  return command === adjudicate || command === changeClaims || command === recodeTags || command === restoreClaims;
}

/** What is wanted of the records of annotation files, by URI and id; null: not there. */
type Wanted = Map<string, Map<string, Claim | null>>;
/** A file beside them that changes with them. */
interface OtherFile {
  readonly uri: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** Changes to claims across files, each as one workspace edit. */
export class ClaimBatches {
  constructor(
    readonly session: Session,
    readonly newId: () => string,
  ) {}

  /** @throws ResponseError or ClaimRefusedError whose message says what to do; nothing was written then. */
  async run(command: BatchCommand, params: unknown): Promise<ClaimChanges> {
    switch (command) {
      case adjudicate:
        return this.#adjudicate(params as AdjudicateParams);
      case changeClaims:
        return this.#change(params as ChangeClaimsParams);
      case recodeTags:
        return this.#recode(params as RecodeTagsParams);
      case restoreClaims:
        return this.#restore(params as RestoreClaimsParams);
    }
  }

  async #change({ label, annotator: name, add, update, remove, oneStatement }: ChangeClaimsParams): Promise<ClaimChanges> {
    if (name.trim() === '') throw refused('Say who you are first: set crossquote.annotator to your name.');
    const annotator = annotatorSlug(name);
    const now = new Date();
    const wanted: Wanted = new Map();
    const skipped: { uri: string; message: string }[] = [];
    const others = add.length === 0 ? [] : await this.#newCodebook(add[0]?.uri ?? '');
    const updates = [];
    for (const { file, id, ...changes } of update) updates.push({ ...(await this.#own(file, id, annotator)), id, changes });
    const shared =
      oneStatement === true ? { statement: updates.flatMap(({ claim }) => optionalOf(claim).statement ?? [])[0] ?? this.newId() } : {};
    for (const { uri: given, range, tags, note, keys } of add) {
      const uri = canonicalUri(given);
      const folder = this.#folderOf(uri);
      const article = await articleOf(this.session, uri, none);
      if (!article) throw refused('An article cannot be read any more: open it again, then tag.');
      const articlePath = relativePath(folder, uri) ?? '';
      const file = uriOf(folder, annotationPath(annotator, articlePath));
      const claim = newClaim({
        articleText: article.text,
        articlePath,
        span: range && spanOf(article, range),
        tags,
        note,
        annotator,
        now,
        id: this.newId(),
        codebookRevision: others.length > 0 ? 1 : await this.#revision(folder),
        nothing: keys?.nothing === true,
      });
      if (await this.#isThere(uri, annotator, claim)) skipped.push({ uri, message: `“${claim.exact}” has these tags already.` });
      else want(wanted, file, claim.id, withOptional(claim, { ...keys, ...shared }));
    }
    for (const {
      file,
      claim,
      located,
      id,
      changes: { range, keys, ...changes },
    } of updates) {
      const article = range === undefined ? null : await articleOf(this.session, located.article, none);
      const place = article && range ? { articleText: article.text, span: spanOf(article, range) } : undefined;
      want(
        wanted,
        file,
        id,
        changedClaim(claim, {
          ...changes,
          keys: { ...keys, ...shared },
          place,
          now,
          codebookRevision: await this.#revision(this.#folderOf(file)),
        }),
      );
    }
    for (const { file: given, id } of remove) want(wanted, (await this.#own(given, id, annotator)).file, id, null);
    return { ...(await this.#write(label, wanted, others)), skipped };
  }

  /** Decisions on annotators' claims become records in gold. */
  async #adjudicate(params: AdjudicateParams): Promise<ClaimChanges> {
    const wanted: Wanted = new Map();
    for (const [file, records] of await goldRecords(this.session, params, this.newId))
      for (const [id, claim] of records) want(wanted, file, id, claim);
    return this.#write('Adjudicate', wanted, []);
  }

  /** A tag is merged, renamed or split in the codebook and on every claim of the annotator that has it. */
  async #recode({ uri, annotator: name, change, choices }: RecodeTagsParams): Promise<ClaimChanges> {
    const folder = this.#folderOf(canonicalUri(uri));
    const { uri: codebookUri, text } = await this.session.claims.codebook(folder, none);
    if (text === undefined) throw refused('This folder has no codebook yet. Make one first.');
    const after = recodeCodebook(text, change);
    const codebook = parseCodebook(after);
    const annotator = name.trim() === '' ? undefined : annotatorSlug(name);
    const from = change.kind === 'merge' ? change.from : [change.from];
    const wanted: Wanted = new Map();
    for (const { file, claim, annotator: owner } of await this.session.claims.all(folder, none)) {
      if (owner !== annotator || !claim.tags.some((tag) => from.includes(tag))) continue;
      const into = change.kind === 'merge' ? [change.into] : change.kind === 'rename' ? [change.to] : choices?.[claim.id];
      // A claim that nobody chose for keeps its tag, which is deprecated now: it stands on the list of claims to look at again.
      if (into === undefined) continue;
      want(
        wanted,
        file,
        claim.id,
        changedClaim(claim, { tags: recoded(codebook, claim.tags, from, into), now: new Date(), codebookRevision: codebook.revision }),
      );
    }
    return this.#write('Change tags', wanted, [{ uri: codebookUri, before: text, after }]);
  }

  /** Puts claims back as they were, and files beside them where nobody changed them since. */
  async #restore({ records, files }: RestoreClaimsParams): Promise<ClaimChanges> {
    const wanted: Wanted = new Map();
    for (const { file, id, claim } of records) want(wanted, canonicalUri(file), id, claim);
    const others: OtherFile[] = [];
    for (const { uri: given, before, after } of files) {
      const uri = canonicalUri(given);
      const now = await this.session.workspace.read(uri, none);
      if (now !== before)
        throw new ClaimRefusedError(
          'not-found',
          `${relativePath(this.#folderOf(uri), uri) ?? uri} was changed since: put it back by hand. Nothing was written.`,
        );
      others.push({ uri, before: now, after });
    }
    return this.#write('Restore claims', wanted, others);
  }

  /** Plans on the files as they are, applies, and plans again where one of them changed in between. */
  async #write(label: string, wanted: Wanted, others: readonly OtherFile[]): Promise<ClaimChanges> {
    const { workspace } = this.session;
    const uris = [...wanted.keys()];
    for (let attempt = 1; ; attempt++) {
      const versions = uris.map((uri) => workspace.document(uri)?.version);
      const changes: ClaimChange[] = [];
      const files: FileChange[] = others.map(({ uri, before, after }) => ({
        uri,
        current: before,
        edits: [editBetween(before ?? '', after)],
        text: after,
      }));
      for (const uri of uris) {
        const folder = this.#folderOf(uri);
        const current = await workspace.read(uri, none);
        const place = parseAnnotationPath(relativePath(folder, uri) ?? '');
        if (!place) throw new ClaimRefusedError('bad-path', `${uri} is not an annotation file.`);
        const plan = planBatch(claimFormat, wanted.get(uri) ?? new Map<string, Claim | null>(), current);
        if (plan.edits.length > 0) files.push({ uri, current, edits: plan.edits, text: plan.text });
        for (const [id, { before, after }] of plan.changes)
          changes.push({ file: uri, article: uriOf(folder, place.articlePath), id, before, after, touched: [uri] });
      }
      try {
        if (files.length > 0) await applyChanges(this.session, label, files);
      } catch (error) {
        if (
          attempt < mostAttempts &&
          (error instanceof ChangedMeanwhileError || uris.some((uri, n) => workspace.document(uri)?.version !== versions[n]))
        )
          continue;
        throw error;
      }
      // Placed while the articles are as they were tagged, so that claims are followed through what is typed next.
      for (const article of new Set(changes.map((change) => change.article))) await this.session.claims.claimsOf(article, none);
      // A codebook that was made for the first claim stays where that claim is undone.
      const changed = others.flatMap(({ uri, before, after }) => (before === undefined ? [] : [{ uri, before, after }]));
      return { changes, files: changed, touched: files.map(({ uri }) => uri), skipped: [] };
    }
  }

  /** The annotator's own claim as its file holds it. */
  async #own(
    given: string,
    id: string,
    annotator: string,
  ): Promise<{ file: string; claim: Claim; located: Pick<LocatedClaim, 'article'> }> {
    const file = canonicalUri(given);
    const folder = this.#folderOf(file);
    const annotations = (await this.session.claims.annotations(folder, none)).find(({ uri }) => uri === file);
    const claim = annotations && effectiveRecords(annotations.file).find(({ record }) => record.id === id)?.record;
    if (!annotations || !claim) throw new ClaimRefusedError('not-found', `There is no claim ${id} any more.`);
    if (annotations.annotator !== annotator)
      throw new ClaimRefusedError(
        'not-the-owner',
        `This claim is ${annotations.annotator}'s, and you are ${annotator}: only its owner changes it.`,
      );
    return { file, claim, located: { article: annotations.articleUri } };
  }

  async #isThere(uri: string, annotator: string, claim: Claim): Promise<boolean> {
    const tags = [...claim.tags].sort().join('\n');
    return (await this.session.claims.claimsOf(uri, none)).some(
      (other) =>
        other.annotator === annotator &&
        other.span?.start === claim.start &&
        other.span.end === claim.end &&
        other.claim.tags.length > 0 &&
        [...other.claim.tags].sort().join('\n') === tags,
    );
  }

  async #newCodebook(uri: string): Promise<readonly OtherFile[]> {
    const folder = this.#folderOf(canonicalUri(uri));
    return (await codebookChanges(this.session, folder)).map(({ uri: file, text }) => ({ uri: file, before: undefined, after: text }));
  }

  async #revision(folder: string): Promise<number> {
    return (await this.session.claims.codebook(folder, none)).codebook.revision;
  }

  #folderOf(uri: string): string {
    const folder = this.session.workspace.folderOf(uri);
    if (folder === undefined)
      throw refused('Claims are kept in the folder that is open: open the folder that holds this article, then tag.');
    return folder;
  }
}

function want(wanted: Wanted, file: string, id: string, claim: Claim | null): void {
  const records = wanted.get(file) ?? new Map<string, Claim | null>();
  records.set(id, claim);
  wanted.set(file, records);
}
