/** What an approval is bound to: the words and figures of an article, and all of an issue. */
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { withoutAnchors } from '../document/anchors.ts';
import { serialiseDocument } from '../document/parse.ts';
import type { ApprovedPart } from './approved-parts.ts';
import type { ArticleContent } from './article.ts';
import type { IssueDetails } from './issue.ts';
import type { PlacementOverride } from './placement-override.ts';
import type { PublicationDetails } from './publication.ts';
import { settingsToKeep } from './template-settings.ts';

/** Raised when the texts below are put together in another way. */
const FORM = 1;

/** Why an approval holds no longer. */
export type LapseReason =
  /** The text was changed after it; `parts` names what. */
  | { kind: 'changed'; parts: ApprovedPart[] }
  /** A reviewer gave the article back. */
  | { kind: 'returned' }
  /** Who handed it in took it back. */
  | { kind: 'withdrawn' };

/** One person's yes to an article, or a whole issue, as it stood. Times are ISO 8601 UTC. */
export interface Approval {
  id: string;
  articleId: string;
  /** SHA-256 in hex of `articleText`. */
  hash: string;
  /** The version that was kept of the approved text; null where it came from another desk without one. */
  versionId: string | null;
  personId: string;
  personName: string;
  at: string;
  note: string;
  keyId: string;
  /** Ed25519 over `approvalStatement`, as the keys' service writes it. */
  signature: string;
  lapsedAt: string | null;
  lapsedReason: LapseReason | null;
}

/** What is signed at an approval. It names the text, so that it says nothing about any other. */
export type SignedApproval =
  | { kind: 'article-approval'; articleId: string; hash: string; personId: string; at: string }
  | { kind: 'issue-approval'; issueId: string; hash: string; personId: string; at: string };

/** Canonical JSON (RFC 8785) of what is signed. */
export function approvalStatement(signed: SignedApproval): string {
  const { kind, hash, personId, at } = signed;
  const subject = kind === 'article-approval' ? { articleId: signed.articleId } : { issueId: signed.issueId };
  return canonical({ kind, ...subject, hash, personId, at, decision: 'approved' });
}

/**
 * The article as an approval sees it: canonical JSON (RFC 8785) of all that prints or is kept of it, comments left
 * out. Figures count by the bytes of their picture, so that it is the same on every desk.
 *
 * @param pictureHash SHA-256 of a picture's file by the picture's id; null for one that is not there.
 */
export function articleText(
  content: ArticleContent,
  pictureHash: (pictureId: string) => string | null,
): string {
  const { kind, title, kicker, lead, byline, via, attribution } = content;
  const bare = withoutAnchors(content.document);
  const { version: _, ...document } = storedSchema.parse(
    serialiseDocument({
      ...bare,
      blocks: bare.blocks.map((block) =>
        block.type === 'figure' && block.pictureId !== null
          ? { ...block, pictureId: pictureHash(block.pictureId) ?? `missing:${block.pictureId}` }
          : block,
      ),
    }),
  );
  return canonical({
    form: FORM,
    fields: { kind, title, kicker, lead, byline, via, attribution },
    document,
  });
}

/**
 * Kinds of block that this build does not know count as they are stored, so that every build says the same; a
 * higher version of the same document is no other text.
 */
const storedSchema = z.record(z.string(), z.json());

/** All that an approval of an issue is about. */
export interface IssueContent {
  details: IssueDetails;
  publication: Omit<PublicationDetails, 'sections'>;
  /** In printing order; `hash` is that of the article's text, `override` what prints here otherwise. */
  sections: {
    name: string;
    articles: { id: string; hash: string; override?: PlacementOverride | undefined }[];
  }[];
}

/** The issue as an approval sees it: canonical JSON (RFC 8785). */
export function issueText({ details, publication, sections }: IssueContent): string {
  const { number, date, theme } = details;
  const { name, type, publisher, authority, place, template, imprint } = publication;
  const settings = settingsToKeep(template, publication.settings);
  return canonical({
    form: FORM,
    details: { number, date, theme },
    publication: {
      name,
      type,
      publisher,
      authority,
      place,
      template,
      imprint,
      // Left out where all is as the template has it: approvals from before there were settings stay as they are.
      ...(settings && { settings }),
    },
    sections: sections.map((section) => ({
      name: section.name,
      articles: section.articles.map(({ id, hash, override }) => ({
        id,
        hash,
        // Left out where the article prints as it is written: what was approved before stays as it is.
        ...(override && { override: { fields: override.fields, figures: override.figures } }),
      })),
    })),
  });
}

/** Half a letter, which no file can hold, counts as the sign that takes its place on disk. */
function canonical(value: unknown): string {
  const wellFormed: unknown = JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part)),
  );
  return canonicalize(wellFormed) ?? '';
}
