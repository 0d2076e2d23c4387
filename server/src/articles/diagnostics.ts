import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Diagnostic,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { checkAnnotationFile, checkCodebook, checkNameList } from '../core/claims/checking/check';
import type { FolderAnnotations } from '../core/claims/placing/claimStore';
import type { Codebook } from '../core/claims/codebook/codebook';
import { codebookPath, nameListPath, sourceListPath } from '../core/annotationFiles/paths';
import type { Problem } from '../core/annotationFiles/problem';
import { problemDiagnostic, problemDiagnosticIn } from '../core/features/annotationDiagnostics';
import { articleDiagnostics, claimDiagnostics, fileDiagnostic } from '../core/features/articleDiagnostics';
import { conflictDiagnostics } from '../core/features/conflictDiagnostics';
import { atLevels } from '../core/features/diagnosticLevels';
import { spellingFindings } from '../core/features/spellingDiagnostics';
import { articlesOfDecisions, checkDecisions } from '../core/statements/decisions/checkDecisions';
import type { FolderDecisions } from '../core/statements/decisions/decisionStore';
import { disputes } from '../core/statements/decisions/disputes';
import { parseNameList } from '../core/attribution/speakers/nameList';
import { checkSourceList, pathsIn } from '../core/sources/checkSourceList';
import { parseSourceList } from '../core/sources/sourceList';
import { FileUnreadableError } from '../core/workspace';
import { claimsOf } from '../claims/claimRequests';
import { guarded } from '../guard';
import type { Session } from '../session';
import { canonicalUri, pathWithin, uriWithin } from '../workspace/uris';

/** Answers pulled diagnostics: of one document, and of every file that has something to say. */
export function registerDiagnostics(session: Session): void {
  const { languages } = session.connection;
  languages.diagnostics.on(
    guarded(session, 'diagnostics', { kind: DocumentDiagnosticReportKind.Full, items: [] }, async ({ textDocument }, token) => ({
      kind: DocumentDiagnosticReportKind.Full,
      items: await new Diagnoser(session, token).of(canonicalUri(textDocument.uri)),
    })),
  );
  // Clients ask for the folder every few seconds: what nothing can have changed is not worked out again.
  let last: { readonly revision: number; readonly found: ReadonlyMap<string, readonly Diagnostic[]> } | undefined;
  languages.diagnostics.onWorkspace(
    guarded(session, 'diagnostics of the folder', { items: [] }, async ({ previousResultIds }, token) => {
      const before = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]));
      const { revision } = session;
      const found = last?.revision === revision ? last.found : await folderDiagnostics(session, token);
      if (!token.isCancellationRequested) last = { revision, found };
      return {
        items: [...new Set([...found.keys(), ...before.keys()])].map((uri) => report(session, uri, found.get(uri) ?? [], before.get(uri))),
      };
    }),
  );
}

/** What there is to say of every file of the open folders that may have something to say though it is not open. @returns by URI. */
export async function folderDiagnostics(session: Session, token: CancellationToken): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const diagnoser = new Diagnoser(session, token);
  const found = new Map<string, readonly Diagnostic[]>();
  for (const uri of await worthALook(session, token)) {
    if (token.isCancellationRequested) break;
    found.set(uri, await diagnoser.of(uri));
  }
  return found;
}

function report(
  { workspace }: Session,
  uri: string,
  items: readonly Diagnostic[],
  before: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  const resultId = JSON.stringify(items);
  const version = workspace.document(uri)?.version ?? null;
  return before === resultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...items] };
}

/** Files that may have something to say though they are not open: annotations, codebooks, lists of names and sources, and articles that could not be read. */
async function worthALook({ workspace, claims, articles, decisions }: Session, token: CancellationToken): Promise<string[]> {
  const uris = [...articles.problems.keys()];
  for (const folder of workspace.folders) {
    uris.push(...[...(decisions.of(folder)?.files ?? []), ...(decisions.of(folder)?.problems ?? [])].map(({ uri }) => uri));
    uris.push(
      ...(await claims.annotations(folder, token)).map(({ uri }) => uri),
      ...claims.problems(folder).map(({ uri }) => uri),
      uriWithin(folder, codebookPath),
      uriWithin(folder, nameListPath),
      uriWithin(folder, sourceListPath),
    );
  }
  return uris;
}

/** Finds what is wrong with files, for one request. */
export class Diagnoser {
  /** By folder: which files hold each claim id. */
  readonly #holders = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(
    readonly session: Session,
    readonly token: CancellationToken,
  ) {}

  async of(uri: string): Promise<Diagnostic[]> {
    const { session } = this;
    const { workspace, claims } = session;
    const folder = workspace.folderOf(uri);
    if (folder === undefined) return this.#article(uri, undefined);
    if (pathWithin(folder, uri) === codebookPath) return this.#codebook(folder);
    if (pathWithin(folder, uri) === nameListPath) return this.#list(uri, (text) => checkNameList(text, parseNameList(text)));
    if (pathWithin(folder, uri) === sourceListPath) return this.#list(uri, (text) => this.#sourceList(folder, text));
    // What is wrong in others' files quotes what they decided and tagged.
    const decisions = this.session.decisions.of(folder)?.files.find((file) => file.uri === uri);
    if (decisions) return session.visible([decisions], 'lists').length === 0 ? [] : this.#decisions(folder, decisions);
    const annotations = (await claims.annotations(folder, this.token)).find((file) => file.uri === uri);
    if (annotations) return session.visible([annotations], 'lists').length === 0 ? [] : this.#annotations(folder, annotations);
    return this.#article(
      uri,
      [...claims.problems(folder), ...(this.session.decisions.of(folder)?.problems ?? [])].find((problem) => problem.uri === uri)?.message,
    );
  }

  async #article(uri: string, unreadable: string | undefined): Promise<Diagnostic[]> {
    const { articles, deleted } = this.session;
    const index = articles.current(uri);
    const analysis = index?.analysis(uri);
    const ofText =
      index && analysis
        ? [
            ...articleDiagnostics(analysis),
            ...conflictDiagnostics(index, analysis),
            ...spellingFindings(index, analysis).map(({ diagnostic }) => diagnostic),
          ]
        : [];
    const problem = articles.problems.get(uri) ?? unreadable;
    return [
      ...(problem === undefined ? [] : [fileDiagnostic('unreadable', problem)]),
      ...(deleted.has(uri)
        ? [fileDiagnostic('deleted', 'This file was deleted on disk. What you see is all there is of it: save it to keep it.')]
        : []),
      ...(analysis
        ? [...atLevels(ofText, this.session.settings.diagnostics), ...claimDiagnostics(await claimsOf(this.session, uri, this.token))]
        : []),
    ];
  }

  async #codebook(folder: string): Promise<Diagnostic[]> {
    try {
      const { text, codebook } = await this.session.claims.codebook(folder, this.token);
      return text === undefined ? [] : checkCodebook(text, codebook).map(problemDiagnostic);
    } catch (error) {
      if (error instanceof FileUnreadableError) return [fileDiagnostic('unreadable', error.reason)];
      throw error;
    }
  }

  async #list(uri: string, check: (text: string) => readonly Problem[] | Promise<readonly Problem[]>): Promise<Diagnostic[]> {
    try {
      const text = await this.session.workspace.read(uri, this.token);
      return text === undefined ? [] : (await check(text)).map(problemDiagnostic);
    } catch (error) {
      if (error instanceof FileUnreadableError) return [fileDiagnostic('unreadable', error.reason)];
      throw error;
    }
  }

  /** Whether an article is missing is known once all were read; a file that is there and no article that counts is not missing. */
  async #sourceList(folder: string, text: string): Promise<readonly Problem[]> {
    const list = parseSourceList(text);
    const { articles, workspace, ready } = this.session;
    const index = articles.indexOf(`${folder}/`);
    const missing = new Set<string>();
    for (const path of ready ? pathsIn(list) : []) {
      const uri = uriWithin(folder, path);
      if (index.analysis(uri) === undefined && (await this.#unlessUnreadable(() => workspace.read(uri, this.token))) === undefined)
        missing.add(path);
    }
    return checkSourceList(text, list, (path) => !missing.has(path));
  }

  async #annotations(folder: string, { uri, path, file, articleUri }: FolderAnnotations): Promise<Diagnostic[]> {
    const { workspace, claims } = this.session;
    const oldTexts = new Map<string, string | undefined>();
    for (const { claim, state, file: home } of await claims.claimsOf(articleUri, this.token)) {
      if (home === uri && state !== 'exact') oldTexts.set(claim.blob, await claims.oldText(folder, claim.blob, this.token));
    }
    const codebook = await this.#unlessUnreadable(async (): Promise<Codebook | null> => {
      const { text, codebook: known } = await claims.codebook(folder, this.token);
      return text === undefined ? null : known;
    });
    const article = await this.#unlessUnreadable(() => workspace.read(articleUri, this.token));
    const holders = await this.#holdersIn(folder);
    const elsewhere = (id: string): string | undefined => holders.get(id)?.find((other) => other !== path);
    return checkAnnotationFile(path, file, { codebook, article, elsewhere, oldText: (blob) => oldTexts.get(blob) }).map(problemDiagnostic);
  }

  async #decisions(folder: string, { uri, path, file }: FolderDecisions): Promise<Diagnostic[]> {
    const files = new Map(
      this.session.visible(this.session.decisions.of(folder)?.files ?? [], 'lists').map((each) => [each.path, each.file]),
    );
    const texts = new Map<string, string | undefined | null>();
    for (const article of articlesOfDecisions(files.values()))
      texts.set(article, await this.#unlessUnreadable(() => this.session.workspace.read(uriWithin(folder, article), this.token)));
    const oldTexts = new Map<string, string | undefined>();
    for (const {
      decision,
      oldTexts: [a, b],
    } of this.session.articles.indexOf(uriWithin(folder, path)).decisions.given) {
      if (a !== undefined) oldTexts.set(decision.a.blob, a);
      if (b !== undefined) oldTexts.set(decision.b.blob, b);
    }
    const article = (wanted: string): string | undefined | null => texts.get(wanted);
    return checkDecisions(path, file, { article, oldText: (blob) => oldTexts.get(blob), otherwise: disputes(files, article) }).map(
      (problem) => problemDiagnosticIn(uri, problem),
    );
  }

  /** A file that cannot be read says so itself; what it would tell of another one is left out. */
  async #unlessUnreadable<T>(read: () => Promise<T>): Promise<T | null> {
    try {
      return await read();
    } catch (error) {
      if (error instanceof FileUnreadableError) return null;
      throw error;
    }
  }

  async #holdersIn(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const known = this.#holders.get(folder);
    if (known) return known;
    const holders = new Map<string, string[]>();
    for (const { path, file } of await this.session.claims.annotations(folder, this.token)) {
      for (const {
        record: { id },
      } of file.records) {
        const paths = holders.get(id);
        if (paths) paths.push(path);
        else holders.set(id, [path]);
      }
    }
    this.#holders.set(folder, holders);
    return holders;
  }
}
