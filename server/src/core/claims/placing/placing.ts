import type { CancellationToken } from '../../workspace';
import { createAnchorer, type Anchor, type Anchorer } from '../../anchoring/anchors';
import { possibleBlobIds } from '../../anchoring/blobId';
import type { FolderAnnotations } from './claimStore';
import type { LocatedClaim } from './locatedClaim';
import { KeptVersions } from '../../anchoring/keptVersions';
import { effectiveRecords } from '../../annotationFiles/recordFile';
import type { SeenTexts } from '../../anchoring/seenTexts';

/** The claims of one annotation file in one version of its article. */
interface Placed {
  readonly text: string | undefined;
  readonly source: FolderAnnotations;
  readonly claims: readonly LocatedClaim[];
}

interface Version {
  readonly text: string;
  readonly kept: KeptVersions;
  readonly place: Anchorer;
}

const nowhere: Anchor = { state: 'orphan', span: null, score: 0, places: [] };

/**
 * Places the claims of annotation files in their articles. After an edit of the article they follow it by what the edit
 * touched; after a change of the file only claims that are new or changed are placed. What comes out is what placing all
 * of them from nothing gives.
 */
export class Placing {
  /** By URI of the article. */
  readonly #versions = new Map<string, Version>();
  /** By URI of the annotation file. */
  readonly #placed = new Map<string, Placed>();

  /**
   * @param seen takes in the texts that claims were made on.
   * @param oldText an article's text as it was when a claim was made, by blob; undefined where it is not known.
   */
  constructor(
    readonly seen: SeenTexts,
    readonly oldText: (blob: string, folder: string, token: CancellationToken) => Promise<string | undefined>,
  ) {}

  /**
   * A file's claims, in the order of its lines.
   * @param text the article's; undefined where it cannot be read: then all are orphans.
   * @returns none where it was cancelled.
   */
  async place(
    folder: string,
    source: FolderAnnotations,
    text: string | undefined,
    token: CancellationToken,
  ): Promise<readonly LocatedClaim[]> {
    const known = this.#placed.get(source.uri);
    if (known?.text === text && known?.source.file === source.file) return known.claims;
    const claims = await this.#place(folder, source, text, known?.text === text ? known : undefined, token);
    if (token.isCancellationRequested) return [];
    this.#placed.set(source.uri, { text, source, claims });
    return claims;
  }

  /** Forgets an annotation file. */
  forget({ uri, articleUri }: FolderAnnotations): void {
    this.#placed.delete(uri);
    this.#versions.delete(articleUri);
  }

  /** @param known the file as it was, in the same text. */
  async #place(
    folder: string,
    source: FolderAnnotations,
    text: string | undefined,
    known: Placed | undefined,
    token: CancellationToken,
  ): Promise<LocatedClaim[]> {
    const before = new Map(known?.claims.map((located) => [located.claim, located.anchor]));
    const place = text === undefined ? undefined : this.#version(source.articleUri, text);
    const oldTexts = new Map<string, string | undefined>();
    const located: LocatedClaim[] = [];
    const records = effectiveRecords(source.file);
    if (text !== undefined)
      this.seen.see(
        text,
        records.map(({ record }) => record),
      );
    const { uri, articleUri, articlePath, annotator } = source;
    for (const { record: claim, number } of records) {
      let anchor = before.get(claim);
      if (anchor === undefined && place !== undefined && !place.stands(claim) && !oldTexts.has(claim.blob)) {
        oldTexts.set(claim.blob, await this.oldText(claim.blob, folder, token));
        if (token.isCancellationRequested) return [];
      }
      anchor ??= place?.(claim, { oldText: oldTexts.get(claim.blob) }) ?? nowhere;
      located.push({
        claim,
        file: uri,
        line: number,
        article: articleUri,
        articlePath,
        annotator,
        state: anchor.state,
        span: anchor.span,
        anchor,
      });
    }
    return located;
  }

  #version(uri: string, text: string): Anchorer {
    const known = this.#versions.get(uri);
    if (known?.text === text) return known.place;
    const kept = known?.kept ?? new KeptVersions();
    const place = createAnchorer(text, () => possibleBlobIds(text), kept);
    this.#versions.set(uri, { text, kept, place });
    return place;
  }
}
