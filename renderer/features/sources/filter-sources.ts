import type { SourceSummary } from '#shared/model/library.ts';
import { fold } from '#shared/vietnamese/normalise.ts';

/** The sources whose title, outlet or author hold every word; marks need not be typed. */
export function filterSources(sources: readonly SourceSummary[], query: string): readonly SourceSummary[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return sources;
  return sources.filter((source) => {
    const text = fold(`${source.title} ${source.outlet ?? ''} ${source.author}`);
    return words.every((word) => text.includes(word));
  });
}
