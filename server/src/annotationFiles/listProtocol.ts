// The parameters and results of the commands that write the name list and the source list.

/** The source list, whether it was made, and whether one that was there got entries. */
export interface SourceListChange {
  readonly uri: string;
  readonly created: boolean;
  readonly added: boolean;
}

/** `uri` is of an article or folder: decisions go to the name list of the open folder that holds it. */
export interface SpeakersParams {
  readonly uri: string;
  readonly names: readonly string[];
}
export interface RenameSpeakerParams {
  readonly uri: string;
  readonly from: string;
  readonly to: string;
}
/** What a decision on speakers wrote: the name list, its text before (of an empty one where there was none) and after, and every file that the edit touched. */
export interface NameListChange {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly touched: readonly string[];
}
