/** Which two versions are compared on the screen, and which one is being named. */
import { create } from 'zustand';
import type { ArticleVersion } from '#shared/model/version.ts';

/** A version's id, or the text as it is being written. */
export type ComparedVersion = string | 'now';

export interface OpenComparison {
  articleId: string;
  old: ComparedVersion;
  new: ComparedVersion;
}

interface VersionsOnScreen {
  comparison: OpenComparison | null;
  /** One that is kept, or the one that is to be kept now. */
  naming: ArticleVersion | 'new' | null;
}

export const useVersionsStore = create<VersionsOnScreen>(() => ({ comparison: null, naming: null }));

export function compareVersions(comparison: OpenComparison | null): void {
  useVersionsStore.setState({ comparison });
}

export function nameVersion(naming: VersionsOnScreen['naming']): void {
  useVersionsStore.setState({ naming });
}
