/** Unsaved text of a window that goes away, kept by the browser until the article is opened again. */
import { z } from 'zod';
import { articleContentSchema } from '#shared/model/article.ts';
import type { ArticleChanges } from './autosave.ts';

interface Kept {
  /** What the changes started from. */
  revision: number;
  changes: ArticleChanges;
}

const keptSchema = z.object({ revision: z.int().positive(), changes: articleContentSchema.partial() });

const keyOf = (id: string) => `toa-soan.unsaved.${id}`;

export function keepUnsaved(id: string, kept: Kept): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(kept));
  } catch {
    // Full or forbidden: the save that is on its way is the only one then.
  }
}

export function forgetUnsaved(id: string): void {
  localStorage.removeItem(keyOf(id));
}

export function keptUnsaved(id: string): Kept | null {
  const stored = localStorage.getItem(keyOf(id));
  if (stored === null) return null;
  try {
    const { revision, changes } = keptSchema.parse(JSON.parse(stored));
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    return { revision, changes: Object.fromEntries(given) };
  } catch {
    return null;
  }
}
