import { CancellationToken, type Range } from 'vscode-languageserver';
import { relativePath, uriOf } from '../core/annotationFiles/uris';
import { createIdSource } from '../core/annotationFiles/ids';
import { annotationPath, annotatorSlug, codebookPath, parseAnnotationPath } from '../core/annotationFiles/paths';
import { planAdd, planRemove, planRestore, planUpdate, type ClaimPlan } from '../core/claims/changes/plans';
import { ClaimRefusedError } from '../core/annotationFiles/refusal';
import { spanOf } from '../core/features/places';
import type { Span } from '../core/text/span';
import { FileUnreadableError } from '../core/workspace';
import { ClaimBatches, isBatchCommand } from './claimBatches';
import { articleOf } from './claimRequests';
import { codebookChanges } from '../annotationFiles/codebookFile';
import { changeDecision, isDecisionCommand } from '../statements/decisionCommands';
import type { ImportParams } from './exchangeProtocol';
import { importClaims } from './exchangeRequests';
import { applyChanges, refused, type FileChange } from '../annotationFiles/fileChanges';
import { changeSpeakers, isSpeakerCommand } from '../statements/speakerCommands';
import { ServerCommands } from '../protocol';
import type { AddClaimParams, ClaimChange, RemoveClaimParams, RestoreClaimParams, UpdateClaimParams } from './claimProtocol';
import { writePlan } from '../annotationFiles/recordWriting';
import type { Session } from '../session';
import { createSourceList } from '../annotationFiles/sourceListFile';
import { canonicalUri } from '../workspace/uris';

const none = CancellationToken.None;

/** Runs the commands that change claims, speakers and decisions on statements, one after the other, each as one workspace edit. */
export class ClaimCommands {
  readonly #newId = createIdSource();
  readonly #batches: ClaimBatches;
  #last: Promise<unknown> = Promise.resolve();

  constructor(readonly session: Session) {
    this.#batches = new ClaimBatches(session, this.#newId);
  }

  /** @throws ResponseError whose message says what to do. */
  run(command: string, params: unknown): Promise<unknown> {
    const result = this.#last.then(() => this.#execute(command, params));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #execute(command: string, params: unknown): Promise<unknown> {
    try {
      if (isSpeakerCommand(command)) return await changeSpeakers(this.session, command, params);
      if (isDecisionCommand(command)) return await changeDecision(this.session, command, params, this.#newId);
      if (isBatchCommand(command)) return await this.#batches.run(command, params);
      switch (command) {
        case ServerCommands.importClaims:
          return await importClaims(this.session, params as ImportParams, this.#newId);
        case ServerCommands.addClaim:
          return await this.#add(params as AddClaimParams);
        case ServerCommands.updateClaim:
          return await this.#update(params as UpdateClaimParams);
        case ServerCommands.removeClaim:
          return await this.#remove(params as RemoveClaimParams);
        case ServerCommands.restoreClaim:
          return await this.#restore(params as RestoreClaimParams);
        case ServerCommands.createCodebook:
          return await this.#createCodebook(params as { uri: string });
        case ServerCommands.createSourceList:
          return await createSourceList(this.session, (params as { uri: string }).uri);
        default:
          throw refused(`There is no command ${command}.`);
      }
    } catch (error) {
      if (error instanceof ClaimRefusedError || error instanceof FileUnreadableError) throw refused(error.message);
      throw error;
    }
  }

  async #add({ uri: given, range, tags, note, annotator: name }: AddClaimParams): Promise<ClaimChange> {
    const uri = canonicalUri(given);
    const folder = this.#folderOf(uri);
    const articlePath = relativePath(folder, uri) ?? '';
    if (name.trim() === '') throw refused('Say who you are first: set crossquote.annotator to your name.');
    const annotator = annotatorSlug(name);
    const codebook = await codebookChanges(this.session, folder);
    const {
      codebook: { revision },
    } = await this.session.claims.codebook(folder, none);
    const id = this.#newId();
    const path = annotationPath(annotator, articlePath);
    const known = (await this.session.claims.annotations(folder, none)).find((file) => file.path === path);
    return this.#change(folder, path, 'Tag', codebook, async (current) => {
      const article = await articleOf(this.session, uri, none);
      if (!article) throw refused('This article cannot be read any more: open it again, then tag.');
      return planAdd(
        {
          articleText: article.text,
          articlePath,
          span: spanOf(article, range),
          tags,
          note,
          annotator,
          now: new Date(),
          id,
          codebookRevision: codebook.length > 0 ? 1 : revision,
        },
        current,
        known?.file,
      );
    });
  }

  async #update({ file, id, tags, note, range }: UpdateClaimParams): Promise<ClaimChange> {
    const { folder, path } = this.#annotationFile(file);
    const {
      codebook: { revision },
    } = await this.session.claims.codebook(folder, none);
    return this.#change(folder, path, 'Change claim', [], async (current) => {
      const place = range && (await this.#place(uriOf(folder, parseAnnotationPath(path)?.articlePath ?? ''), range));
      return planUpdate(
        { path, id, tags, note, place, annotator: this.#annotator(), now: new Date(), codebookRevision: revision },
        current,
      );
    });
  }

  async #place(uri: string, range: Range): Promise<{ articleText: string; span: Span }> {
    const article = await articleOf(this.session, uri, none);
    if (!article) throw refused('This article cannot be read any more: open it again, then say where the claim stands.');
    return { articleText: article.text, span: spanOf(article, range) };
  }

  async #remove({ file, id }: RemoveClaimParams): Promise<ClaimChange> {
    const { folder, path } = this.#annotationFile(file);
    return this.#change(folder, path, 'Remove claim', [], async (current) =>
      planRemove({ path, id, annotator: this.#annotator() }, current),
    );
  }

  async #restore({ file, id, claim }: RestoreClaimParams): Promise<ClaimChange> {
    const { folder, path } = this.#annotationFile(file);
    return this.#change(folder, path, 'Restore claim', [], async (current) => planRestore({ path, id, claim }, current));
  }

  async #createCodebook({ uri }: { uri: string }): Promise<{ uri: string; created: boolean }> {
    const given = canonicalUri(uri);
    const folder = this.session.workspace.folders.find((open) => open === given.replace(/\/+$/u, '')) ?? this.#folderOf(given);
    const changes = await codebookChanges(this.session, folder);
    if (changes.length > 0) await applyChanges(this.session, 'Make the codebook', changes);
    return { uri: uriOf(folder, codebookPath), created: changes.length > 0 };
  }

  async #change(
    folder: string,
    path: string,
    label: string,
    others: readonly FileChange[],
    plan: (current: string | undefined) => Promise<ClaimPlan>,
  ): Promise<ClaimChange> {
    const {
      plan: { articlePath, id, before, after },
      file,
      touched,
    } = await writePlan(this.session, folder, path, label, others, plan);
    const article = uriOf(folder, articlePath);
    // Placed while the article is as it was tagged, so that the claim is followed through what is typed next.
    await this.session.claims.claimsOf(article, none);
    return { file, article, id, before, after, touched };
  }

  #annotationFile(given: string): { folder: string; path: string } {
    const uri = canonicalUri(given);
    const folder = this.#folderOf(uri);
    return { folder, path: relativePath(folder, uri) ?? '' };
  }

  #folderOf(uri: string): string {
    const folder = this.session.workspace.folderOf(uri);
    if (folder === undefined)
      throw refused('Claims are kept in the folder that is open: open the folder that holds this article, then tag.');
    return folder;
  }

  #annotator(): string | undefined {
    const name = this.session.settings.annotator;
    return name === '' ? undefined : annotatorSlug(name);
  }
}
