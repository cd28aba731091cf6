/** An issue as an approval sees it, gathered from what the library holds now. */
import { z } from 'zod';
import type { IssueContent } from '#shared/model/approval.ts';
import type { IssuePart } from '#shared/model/approved-parts.ts';
import { changedIssueParts } from '#shared/model/changed-parts.ts';
import type { Issue } from '#shared/model/issue.ts';
import { issueDetailsSchema } from '#shared/model/issue.ts';
import { placementOverrideSchema } from '#shared/model/placement-override.ts';
import { publicationDetailsSchema } from '#shared/model/publication.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { ApprovedTexts } from './approved-texts.ts';

/** The text of an approved issue as it is stored. */
const contentSchema = z.object({
  details: issueDetailsSchema,
  publication: publicationDetailsSchema.omit({ sections: true }),
  sections: z.array(
    z.object({
      name: z.string(),
      articles: z.array(
        z.object({ id: z.string(), hash: z.string(), override: placementOverrideSchema.exactOptional() }),
      ),
    }),
  ),
});

export interface IssueText {
  /** SHA-256 in hex of `text`. */
  hash: string;
  text: string;
  content: IssueContent;
}

export class IssueTexts {
  readonly #texts: ApprovedTexts;
  readonly #origins: { articles: ArticlesService; publications: PublicationsService };

  constructor(
    texts: ApprovedTexts,
    origins: { articles: ArticlesService; publications: PublicationsService },
  ) {
    this.#texts = texts;
    this.#origins = origins;
  }

  async of(issue: Issue): Promise<IssueText> {
    const { id: _, sections: __, ...printed } = await this.#origins.publications.get(issue.publicationId);
    const ids = issue.sections.flatMap(({ articles }) => articles.map(({ id }) => id));
    const articles = [...(await this.#origins.articles.whole(ids)).values()];
    const hashes = await this.#texts.hashesOf(articles);
    const hashOf = new Map(articles.map(({ id }, index) => [id, hashes[index] ?? '']));
    const content: IssueContent = {
      details: { number: issue.number, date: issue.date, theme: issue.theme },
      publication: printed,
      sections: issue.sections.map((section) => ({
        name: section.name,
        articles: section.articles.map(({ id }) => ({
          id,
          hash: hashOf.get(id) ?? '',
          override: issue.overrides[id],
        })),
      })),
    };
    return { ...this.#texts.ofIssue(content), content };
  }

  /** What is different from an approved text. */
  async changes(approvedText: string, now: IssueContent): Promise<IssuePart[]> {
    const approved = contentSchema.parse(JSON.parse(approvedText));
    const ids = [...approved.sections, ...now.sections].flatMap(({ articles }) =>
      articles.map(({ id }) => id),
    );
    const rows = await this.#origins.articles.summaries([...new Set(ids)]);
    return changedIssueParts(approved, now, (id) => rows.get(id)?.title ?? '');
  }
}
