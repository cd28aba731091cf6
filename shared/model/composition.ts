/** Composing an issue: moves over its sections, as pure functions so that window and desk agree. */

export interface ComposedSection {
  id: string;
  name: string;
  articleIds: string[];
}

/** Where the article stands, or null. */
export function findPlace(
  sections: readonly ComposedSection[],
  articleId: string,
): { sectionId: string; index: number } | null {
  for (const section of sections) {
    const index = section.articleIds.indexOf(articleId);
    if (index >= 0) return { sectionId: section.id, index };
  }
  return null;
}

/** The sections without the article. */
export function withoutArticle(sections: readonly ComposedSection[], articleId: string): ComposedSection[] {
  return sections.map((section) => ({
    ...section,
    articleIds: section.articleIds.filter((id) => id !== articleId),
  }));
}

/**
 * The sections with the article at `index` of the section, wherever it stood before. The index counts the
 * section's other articles, from 0; one past the end, or any larger number, puts it last.
 */
export function withArticleAt(
  sections: readonly ComposedSection[],
  articleId: string,
  sectionId: string,
  index: number,
): ComposedSection[] {
  return withoutArticle(sections, articleId).map((section) =>
    section.id === sectionId
      ? { ...section, articleIds: section.articleIds.toSpliced(index, 0, articleId) }
      : section,
  );
}
