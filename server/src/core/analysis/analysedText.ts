import { EditedArticles } from './editedArticles';
import type { StoredAnalysis } from './storedAnalysis';

/**
 * Analyses a text by itself, so that another thread can take in what was found: `FolderIndex.update` finds the same in an article of
 * this text, wherever it lies.
 */
export function analysedText(text: string): StoredAnalysis {
  const { after, wordings } = new EditedArticles().analyse({ uri: '', path: '', version: 0, text }, undefined);
  return { ...after.packed, speakers: after.speakers, wordings };
}
