import { CancellationToken } from 'vscode-languageserver';
import { effectiveRecords } from '../core/annotationFiles/recordFile';
import { articlesToExport, gatherExport } from '../core/claims/exchange/gatherExport';
import type { ExchangeArticle } from '../core/claims/exchange/exchange';
import { exportFormats, importFormats } from '../core/claims/exchange/formats';
import { importReport } from '../core/claims/exchange/importReport';
import { planImport, type ImportPlan } from '../core/claims/exchange/planImport';
import { parseAnnotationFile } from '../core/claims/annotationFile';
import { relativePath, uriOf } from '../core/annotationFiles/uris';
import {
  annotationGlobs,
  annotatorSlug,
  codebookPath,
  codebookSchemaPath,
  parseAnnotationPath,
  sourceListPath,
} from '../core/annotationFiles/paths';
import { parseDecisionsPath } from '../core/statements/decisions/paths';
import { speakerOfPassage } from '../core/claims/speakerOfPassage';
import type { Claim } from '../core/claims/claim';
import { FileUnreadableError } from '../core/workspace';
import { applyChanges, refused } from '../annotationFiles/fileChanges';
import { ExportClaims, type ExportParams, type ExportResult, type ImportParams, type ImportResult } from './exchangeProtocol';
import type { ClaimChange } from './claimProtocol';
import type { Session } from '../session';
import { decodeText, NotTextError } from '../workspace/decode';
import { canonicalUri, folderUri } from '../workspace/uris';

const none = CancellationToken.None;

/** Answers exports. Imports are commands, because they write. */
export function registerExchange(session: Session): void {
  session.connection.onRequest(ExportClaims, async (params: ExportParams, token: CancellationToken) =>
    exportClaims(session, params, token),
  );
}

/** @throws ResponseError whose message says what to do. */
async function exportClaims(
  session: Session,
  { uri, format: name, annotators }: ExportParams,
  token: CancellationToken,
): Promise<ExportResult> {
  const format = exportFormats.find((one) => one.name === name);
  if (!format) throw refused(`There is no format "${name}" to export to.`);
  const folder = folderOf(session, uri);
  const all = await annotationTexts(session, folder, token);
  const annotations = new Map([...all].filter(([path]) => session.visible([{ annotator: ownerOf(path) }], 'lists').length > 0));
  const articles = new Map<string, ExchangeArticle>();
  for (const path of articlesToExport(annotations)) {
    const text = await readOrNothing(session, uriOf(folder, path), token);
    if (text !== undefined) articles.set(path, { path, text });
  }
  const { text: codebook } = await session.claims.codebook(folder, token);
  const input = gatherExport({
    name: decodeURIComponent(folder.slice(folder.lastIndexOf('/') + 1)),
    annotations,
    codebook,
    sourceList: await readOrNothing(session, uriOf(folder, sourceListPath), token),
    articles,
    annotators,
    tags: [],
    now: new Date(),
    speakerOf: (path, span) =>
      format.speakers ? speakerOfPassage(session.articles.indexOf(uriOf(folder, path)), uriOf(folder, path), span) : null,
    oldText: await oldTexts(session, folder, token),
  });
  const { files, losses } = format.write(input);
  const hidden = all.size === annotations.size ? [] : ['what others tagged and decided: you annotate blind.'];
  return {
    files: files.map(({ path, content }) => ({ path, base64: toBase64(content) })),
    claims: input.claims.length,
    losses: [...hidden, ...losses],
  };
}

/** Imports claims as one workspace edit. @throws ResponseError whose message says what to do; nothing was written then. */
export async function importClaims(session: Session, params: ImportParams, newId: () => string): Promise<ImportResult> {
  const format = importFormats.find((one) => one.name === params.format);
  if (!format) throw refused(`There is no format "${params.format}" to import from.`);
  const folder = folderOf(session, params.uri);
  const given = params.files.map(({ name, base64 }) => ({ name, bytes: fromBase64(base64) }));
  const imported =
    'bytes' in format.read
      ? format.read.bytes(given)
      : format.read.text(given.map(({ name, bytes }) => ({ name, text: textOf(name, bytes) })));
  const texts = new Map<string, string | undefined>();
  for (const path of [codebookPath, codebookSchemaPath]) texts.set(path, await session.workspace.read(uriOf(folder, path), none));
  const articles = session.articles
    .indexes()
    .flatMap((index) => index.analyses().map(({ article }) => article))
    .flatMap(({ uri, text }) => {
      const path = relativePath(folder, uri);
      return path === undefined ? [] : [{ path, text }];
    });
  const annotations = await annotationTexts(session, folder, none);
  const plan = planImport({
    imported,
    from: format.name,
    articles,
    annotations,
    codebook: texts.get(codebookPath),
    codebookSchema: texts.get(codebookSchemaPath),
    annotator: params.annotator === null ? undefined : annotatorSlug(params.annotator),
    mapping: new Map(),
    addTags: params.addTags,
    update: params.update,
    now: new Date(),
    newId,
  });
  const remarks = [...plan.problems, ...plan.kept, ...plan.unsure].map(({ file, line, message }) => `${file}:${line}: ${message}`);
  const said = {
    report: importReport(plan),
    unknownTags: plan.unknownTags.map(({ message }) => message),
    remarks,
    losses: imported.losses,
    skipped: [],
  };
  if (plan.unknownTags.length > 0 || plan.edits.length === 0) return { ...said, changes: [], files: [], touched: [] };
  await applyChanges(
    session,
    'Import claims',
    plan.edits.map(({ path, current, edits, text }) => ({ uri: uriOf(folder, path), current, edits, text })),
  );
  return { ...said, ...madeBy(plan, folder) };
}

/** What a plan changed, as undo wants it: records, and the codebook where it was there before. */
function madeBy({ edits }: ImportPlan, folder: string): Pick<ImportResult, 'changes' | 'files' | 'touched'> {
  const recordsOf = (text: string | undefined): Map<string, Claim> =>
    new Map(effectiveRecords(parseAnnotationFile(text ?? '')).map(({ record }) => [record.id, record]));
  const changes = edits.flatMap(({ path, current, text }): ClaimChange[] => {
    const name = parseAnnotationPath(path);
    if (!name) return [];
    const [before, after] = [recordsOf(current), recordsOf(text)];
    const file = uriOf(folder, path);
    return Array.from(after)
      .filter(([id, claim]) => JSON.stringify(before.get(id)) !== JSON.stringify(claim))
      .map(([id, claim]) => ({
        file,
        article: uriOf(folder, name.articlePath),
        id,
        before: before.get(id) ?? null,
        after: claim,
        touched: [file],
      }));
  });
  const files = edits.flatMap(({ path, current, text }) =>
    parseAnnotationPath(path) || current === undefined ? [] : [{ uri: uriOf(folder, path), before: current, after: text }],
  );
  return { changes, files, touched: edits.map(({ path }) => uriOf(folder, path)) };
}

function folderOf(session: Session, given: string): string {
  const uri = canonicalUri(given);
  const folder = session.workspace.folders.find((open) => open === folderUri(uri)) ?? session.workspace.folderOf(uri);
  if (folder === undefined) throw refused('Claims are kept in the folder that is open: open the folder that holds the articles first.');
  return folder;
}

/** Whose folder an annotation file lies in, decisions too; empty where it is in nobody's. */
const ownerOf = (path: string): string => parseAnnotationPath(path)?.annotator ?? parseDecisionsPath(path) ?? '';

/** Every annotation file of a folder, decisions too, by path. */
async function annotationTexts(session: Session, folder: string, token: CancellationToken): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const uri of await session.workspace.find(folder, annotationGlobs, token)) {
    const text = await session.workspace.read(uri, token);
    const path = relativePath(folder, uri);
    if (text !== undefined && path !== undefined) texts.set(path, text);
  }
  return texts;
}

/** Texts of articles as they were when claims were made that are not where they stood, as far as version control has them. */
async function oldTexts(session: Session, folder: string, token: CancellationToken): Promise<(blob: string) => string | undefined> {
  const texts = new Map<string, string | undefined>();
  for (const { claim, state } of await session.claims.all(folder, token)) {
    if (state !== 'exact' && !texts.has(claim.blob))
      texts.set(claim.blob, await session.machine.history?.blobText(folder, claim.blob, token));
  }
  return (blob) => texts.get(blob);
}

/** An article that cannot be read has no passages, and a source list says nothing; that it cannot is told elsewhere. */
async function readOrNothing(session: Session, uri: string, token: CancellationToken): Promise<string | undefined> {
  try {
    return await session.workspace.read(uri, token);
  } catch (error) {
    if (error instanceof FileUnreadableError) return undefined;
    throw error;
  }
}

function textOf(name: string, bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (error instanceof NotTextError) throw refused(`${name}: ${error.message}`);
    throw error;
  }
}

function toBase64(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
