import type { AnchorState } from '../../anchoring/anchors';
import { parseAnnotationFile } from '../annotationFile';
import { planBatch } from '../../annotationFiles/batch';
import type { Claim } from '../claim';
import type { Codebook } from '../codebook/codebook';
import { defaultCodebookText, planCodebook } from '../codebook/newCodebook';
import { parseCodebook } from '../codebook/parseCodebook';
import { optionalOf } from '../optionalKeys';
import { annotationPath, annotatorSlug, codebookPath, goldFolder, isAnnotatorFolder } from '../../annotationFiles/paths';
import { claimFormat, parseRecord, serialiseRecord } from '../record';
import { effectiveRecords, type RecordLine, type TextEdit } from '../../annotationFiles/recordFile';
import { formatTime } from '../../annotationFiles/recordValues';
import { shorten } from '../../annotationFiles/shorten';
import { addTags } from './addTags';
import type { ExchangeArticle, Imported, ImportedClaim, ImportProblem } from './exchange';
import { createArticleFinder } from './findArticle';
import { ImportPlacer, type PlacedPassage } from './placeImported';
import { uuidToUlid } from './uuids';
import { createTagResolver, type NewTag } from './resolveTags';

/** What an import is planned on. */
export interface ImportRequest {
  readonly imported: Imported;
  /** What the claims come from, for their `origin`: "brat", "w3c", "csv", "refi-qda". */
  readonly from: string;
  /** All articles of the folder. */
  readonly articles: readonly ExchangeArticle[];
  /** Every annotation file of the folder, by path. */
  readonly annotations: ReadonlyMap<string, string>;
  /** Text of the codebook, undefined where there is none, and of the schema beside it. */
  readonly codebook: string | undefined;
  readonly codebookSchema: string | undefined;
  /** Whose folder everything goes to; undefined: each claim to the annotator that the import names. */
  readonly annotator: string | undefined;
  /** From names of tags in the import to ids. */
  readonly mapping: ReadonlyMap<string, string>;
  /** Tags that the codebook lacks are added to it. */
  readonly addTags: boolean;
  /** Claims that are there already with other tags or another note get those of the import. */
  readonly update: boolean;
  readonly now: Date;
  readonly newId: () => string;
}

/** A file to write, not yet written. */
export interface ImportEdit {
  /** From the folder. */
  readonly path: string;
  /** undefined: to be made. */
  readonly current: string | undefined;
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/** What an import would do. Where tags are unknown, nothing is to be written. */
export interface ImportPlan {
  readonly edits: readonly ImportEdit[];
  readonly added: number;
  readonly updated: number;
  /** Claims that are there already just so. */
  readonly same: number;
  /** Claims that are there already with other tags or another note, and stay as they are. */
  readonly kept: readonly ImportProblem[];
  /** Added claims whose passage a person has to look at. */
  readonly unsure: readonly (ImportProblem & { readonly state: AnchorState })[];
  readonly newTags: readonly NewTag[];
  /** Tags that the codebook lacks and that are not to be added, each where it comes first. */
  readonly unknownTags: readonly ImportProblem[];
  /** What keeps single claims from being imported; the others are. */
  readonly problems: readonly ImportProblem[];
}

/** Plans the import of claims into the annotation files of a folder. Nobody's own records are lost or doubled. */
export function planImport(request: ImportRequest): ImportPlan {
  return new Importer(request).plan();
}

/** An annotation file that claims go to. */
interface Target {
  /** What it has already, by id. */
  readonly records: ReadonlyMap<string, RecordLine<Claim>>;
  /** What it has and what was added, by id, by origin, and by passage and tags. */
  readonly known: Map<string, Claim>;
  /** By id. */
  readonly added: Map<string, Claim>;
  readonly changed: Map<string, Claim>;
}

class Importer {
  readonly #request: ImportRequest;
  readonly #files = new Map<string, Target>();
  readonly #placers = new Map<string, ImportPlacer>();
  readonly #holders = new Map<string, string>();
  readonly #problems: ImportProblem[] = [];
  readonly #unknownTags: ImportProblem[] = [];
  readonly #kept: ImportProblem[] = [];
  readonly #unsure: (ImportProblem & { readonly state: AnchorState })[] = [];
  #updated = 0;
  #same = 0;

  constructor(request: ImportRequest) {
    this.#request = request;
    for (const [path, text] of request.annotations) {
      for (const { record: claim } of effectiveRecords(parseAnnotationFile(text))) this.#holders.set(claim.id, path);
    }
  }

  plan(): ImportPlan {
    const { imported, codebook: text, mapping, from } = this.#request;
    this.#problems.push(...imported.problems);
    const codebookText = text ?? defaultCodebookText();
    const codebook = parseCodebook(codebookText);
    const tags = createTagResolver(codebook, imported.tags, mapping, from);
    const findArticle = createArticleFinder(this.#request.articles);
    for (const one of imported.claims) {
      const before = new Set(tags.unknown.keys());
      const resolved = [...new Set(one.tags.map((name) => tags.resolve(name)))];
      for (const id of resolved) {
        if (tags.unknown.has(id) && !before.has(id) && !this.#request.addTags) {
          const label = tags.unknown.get(id)?.label ?? id;
          this.#unknownTags.push({
            file: one.file,
            line: one.line,
            message: `The codebook has no tag "${id}"${label === id ? '' : ` (“${shorten(label)}”)`}.`,
          });
        }
      }
      const article = findArticle(one);
      if (article) this.#take(one, article, resolved, codebook);
      else
        this.#report(
          one,
          `There is no article "${one.article}" in the folder${one.passage?.exact ? `, and not just one that holds “${shorten(one.passage.exact)}”` : ''}.`,
        );
    }
    const newTags = [...tags.unknown.values()];
    const edits = this.#edits();
    if (newTags.length > 0) edits.push(wholeFile(codebookPath, text, addTags(codebookText, newTags)));
    if (edits.length > 0) {
      for (const { path, text: made } of planCodebook({ codebook: text, schema: this.#request.codebookSchema })) {
        if (path !== codebookPath || newTags.length === 0) edits.push(wholeFile(path, undefined, made));
      }
    }
    return {
      edits,
      added: [...this.#files.values()].reduce((sum, { added }) => sum + added.size, 0),
      updated: this.#updated,
      same: this.#same,
      kept: this.#kept,
      unsure: this.#unsure,
      newTags,
      unknownTags: this.#unknownTags,
      problems: this.#problems,
    };
  }

  #report({ file, line }: ImportedClaim, message: string): void {
    this.#problems.push({ file, line, message });
  }

  #take(one: ImportedClaim, article: ExchangeArticle, tags: readonly string[], codebook: Codebook): void {
    const annotator = this.#annotatorOf(one);
    if (annotator === undefined) return;
    if (tags.length === 0 && one.note.trim() === '' && !optionalOf({ unknown: one.own?.unknown ?? {} }).nothing) {
      this.#report(one, 'There is neither a tag nor a note: nothing to keep.');
      return;
    }
    const placed = this.#placer(article).place(one);
    if (!placed) {
      this.#report(one, `The place lies beyond the end of ${article.path}.`);
      return;
    }
    const path = annotationPath(annotator, article.path);
    const target = this.#target(path);
    const own = one.own && this.#isOwn(one, annotator) ? one.own : null;
    const there = own
      ? target.known.get(idKey(own.id))
      : (target.known.get(originKey(originOf(one, this.#request.from), placed.passage.exact)) ??
        target.known.get(idKey(idOfGuid(one.origin))) ??
        target.known.get(contentKey(placed.passage, tags)));
    const holder = own ? this.#holders.get(own.id) : undefined;
    if (there) this.#meet(one, target, there, tags, codebook.revision);
    else if (own && holder !== undefined) this.#report(one, `The claim ${own.id} is in ${holder} already.`);
    else this.#add(one, target, path, this.#claim(one, placed, annotator, tags, codebook.revision), placed);
  }

  #claim(one: ImportedClaim, { passage, blob }: PlacedPassage, annotator: string, tags: readonly string[], revision: number): Claim {
    const { from, newId, now } = this.#request;
    const own = this.#isOwn(one, annotator) ? one.own : null;
    return {
      id: own?.id ?? newId(),
      tags,
      ...passage,
      blob,
      note: one.note,
      by: annotator,
      at: one.at ?? formatTime(now),
      rev: one.own?.rev ?? 1,
      codebook: one.own?.codebook ?? revision,
      unknown: { ...one.own?.unknown, ...(own ? {} : { origin: { from: 'import', of: originOf(one, from) } }) },
    };
  }

  #add(one: ImportedClaim, target: Target, path: string, claim: Claim, { state }: PlacedPassage): void {
    const [problem] = parseRecord(serialiseRecord(claim)).problems;
    if (problem) {
      this.#report(one, `The claim cannot be written: ${problem.message}`);
      return;
    }
    target.added.set(claim.id, claim);
    this.#remember(target.known, claim);
    this.#holders.set(claim.id, path);
    if (state === 'exact' || state === 'moved') return;
    const why =
      state === 'orphan'
        ? 'is not in the article any more'
        : state === 'ambiguous'
          ? 'can be any of several there'
          : 'has other words there';
    this.#unsure.push({ file: one.file, line: one.line, state, message: `“${shorten(claim.exact)}” ${why}.` });
  }

  /** A claim that is there already. */
  #meet(one: ImportedClaim, target: Target, there: Claim, tags: readonly string[], revision: number): void {
    const retagged = [...there.tags].sort().join('\n') !== [...tags].sort().join('\n');
    if (!retagged && there.note === one.note) {
      this.#same += 1;
      return;
    }
    const record = target.records.get(there.id);
    if (!this.#request.update || record?.side !== null) {
      this.#kept.push({
        file: one.file,
        line: one.line,
        message: `“${shorten(there.exact)}” is tagged ${there.tags.join(', ') || 'with a note alone'} already, and stays so.`,
      });
      return;
    }
    const changed: Claim = {
      ...there,
      tags,
      note: one.note,
      at: formatTime(this.#request.now),
      rev: there.rev + 1,
      codebook: retagged ? revision : there.codebook,
    };
    target.changed.set(there.id, changed);
    this.#updated += 1;
  }

  #isOwn({ own, by }: ImportedClaim, annotator: string): boolean {
    return own !== null && (by === null || by === annotator);
  }

  /** Whose folder a claim goes to; what keeps it from one is reported. */
  #annotatorOf(one: ImportedClaim): string | undefined {
    if (this.#request.annotator !== undefined) return this.#request.annotator;
    if (one.by === null) {
      this.#report(one, 'Nobody is named as the annotator: say whose claims these are.');
      return undefined;
    }
    if (one.by === goldFolder) {
      this.#report(one, 'Gold is written by adjudication only: say whose claims these become.');
      return undefined;
    }
    // Our own names are folders already; others' become such.
    return one.own && isAnnotatorFolder(one.by) ? one.by : annotatorSlug(one.by);
  }

  #placer(article: ExchangeArticle): ImportPlacer {
    const placer = this.#placers.get(article.path) ?? new ImportPlacer(article);
    this.#placers.set(article.path, placer);
    return placer;
  }

  #target(path: string): Target {
    const known = this.#files.get(path);
    if (known) return known;
    const records = effectiveRecords(parseAnnotationFile(this.#request.annotations.get(path) ?? ''));
    const target: Target = {
      records: new Map(records.map((line) => [line.record.id, line])),
      known: new Map(),
      added: new Map(),
      changed: new Map(),
    };
    for (const { record: claim } of records) this.#remember(target.known, claim);
    this.#files.set(path, target);
    return target;
  }

  #remember(known: Map<string, Claim>, claim: Claim): void {
    const { origin } = optionalOf(claim);
    if (origin?.from === 'import' && origin.of !== undefined) known.set(originKey(origin.of, claim.exact), claim);
    known.set(contentKey(claim, claim.tags), claim);
    known.set(idKey(claim.id), claim);
  }

  #edits(): ImportEdit[] {
    return Array.from(this.#files, ([path, { added, changed }]): ImportEdit => {
      const current = this.#request.annotations.get(path);
      return { path, current, ...planBatch(claimFormat, new Map([...added, ...changed]), current) };
    }).filter(({ edits }) => edits.length > 0);
  }
}

function wholeFile(path: string, current: string | undefined, text: string): ImportEdit {
  return { path, current, edits: [{ start: 0, end: current?.length ?? 0, newText: text }], text };
}

/** A tool that keeps our guids and forgets where they come from still names our claims. */
const idOfGuid = (origin: string): string => (/^[0-9a-f-]{36}$/u.test(origin) ? uuidToUlid(origin) : '');
const idKey = (id: string): string => `id\n${id}`;
/** What tells an imported claim apart for good: its id in Crossquote, or the format and what the other tool called it. */
const originOf = ({ own, origin }: ImportedClaim, from: string): string => own?.id ?? `${from} ${origin}`;
const originKey = (of: string, exact: string): string => `origin\n${of}\n${exact}`;
const contentKey = ({ exact, start, end }: Pick<Claim, 'exact' | 'start' | 'end'>, tags: readonly string[]): string =>
  `content\n${start}\n${end}\n${exact}\n${[...tags].sort().join('\n')}`;
