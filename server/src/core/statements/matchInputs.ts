import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ArticleAnalysis, Speaker } from '../attribution/attribution';
import { flat, internedList } from '../interned';
import type { MatchInput } from './statement';
import { voicesOf } from './words/voices';

/**
 * An article's attributions as matching takes them; scare quotes report nobody's words and are left out.
 * @param speakerOf who an article's speaker is across the folder.
 * @param date the article's date as ISO 8601, where known.
 * @param wordings what each attribution's content reads as once damage is repaired; null, or left out at the end, where it reads as it is written.
 */
export function matchInputs(
  analysis: ArticleAnalysis,
  speakerOf: (id: string | null) => Speaker | null,
  date: string | null,
  wordings: readonly (string | null)[],
): MatchInput[] {
  const { uri, text } = analysis.article;
  const own = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  return analysis.attributions.flatMap((attribution, at): MatchInput[] => {
    if (attribution.type === 'scare') return [];
    const speaker = speakerOf(attribution.speaker);
    const { id, type, group, content, confidence } = attribution;
    return [
      {
        id: flat(id),
        uri,
        type,
        group,
        confidence,
        span: content,
        text: wordings[at] ?? text.slice(content.start, content.end),
        speaker: speaker?.id ?? null,
        speakerName: speaker?.canonical ?? null,
        date,
        voices: speaker === null ? internedList([]) : internedList(voicesOf(speaker, own.get(attribution.speaker ?? '')?.titles ?? [])),
      },
    ];
  });
}

/** Stands for an article's inputs: 40 hexadecimal digits, other ones wherever anything is another. */
export function inputsPrint(inputs: readonly MatchInput[]): string {
  return bytesToHex(sha1(utf8ToBytes(JSON.stringify(inputs))));
}

/** Whether matching has nothing to do where these inputs take the place of those. */
export function sameInputs(a: readonly MatchInput[] | undefined, b: readonly MatchInput[]): boolean {
  return (
    a?.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        one.id === other.id &&
        one.text === other.text &&
        one.type === other.type &&
        one.speaker === other.speaker &&
        one.speakerName === other.speakerName &&
        one.group === other.group &&
        one.date === other.date &&
        one.confidence === other.confidence &&
        one.voices.join('\n') === other.voices.join('\n') &&
        one.span.start === other.span.start &&
        one.span.end === other.span.end
      );
    })
  );
}
