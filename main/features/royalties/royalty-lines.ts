/** What the rates give for the articles of an issue. Pure. */
import type { ArticleKind } from '#shared/model/article.ts';
import type { AuthorRoyalty, RoyaltyLine, RoyaltyPart, RoyaltyRates } from '#shared/model/royalty.ts';
import { authorKey, contributorsOf } from '#shared/vietnamese/bylines.ts';
import { compareVietnamese } from '#shared/vietnamese/sort.ts';

/** What a line is computed from. */
export interface PaidArticle {
  id: string;
  title: string;
  kind: ArticleKind;
  byline: string;
  words: number;
  isTakenOver: boolean;
  /** Of each picture. */
  credits: readonly string[];
}

export type ComputedLine = Omit<RoyaltyLine, 'amount' | 'corrections'>;

/** Amounts are paid in thousands. */
const STEP = 1000;

/** The lines of an article in order: authors of the text, then of the pictures. */
export function linesOf(
  article: PaidArticle,
  rates: RoyaltyRates,
  photographersOf: (credit: string, ofByline: readonly string[]) => readonly string[],
): ComputedLine[] {
  const { text, pictures } = contributorsOf(article.byline);
  const coefficient = textCoefficient(article, rates);
  const amounts = divided(rounded(rates.base * coefficient), text.length);
  const line = (part: RoyaltyPart, author: string) => ({
    key: lineKey(article.id, part, author),
    articleId: article.id,
    title: article.title,
    kind: article.kind,
    part,
    author,
  });
  const texts = text.map((author, index) => ({
    ...line('text', author),
    quantity: article.words,
    authors: text.length,
    coefficient,
    computed: amounts[index] ?? 0,
  }));
  const taken = new Map<string, { author: string; quantity: number; amount: number; authors: number }>();
  for (const credit of article.credits) {
    const photographers = photographersOf(credit, pictures);
    const each = divided(rounded(rates.base * rates.picture), photographers.length);
    for (const [index, author] of photographers.entries()) {
      const known = taken.get(authorKey(author)) ?? {
        author,
        quantity: 0,
        amount: 0,
        authors: photographers.length,
      };
      known.quantity += 1;
      known.amount += each[index] ?? 0;
      taken.set(authorKey(author), known);
    }
  }
  const photographs = [...taken.values()].map(({ author, quantity, amount, authors }) => ({
    ...line('pictures', author),
    quantity,
    authors,
    coefficient: rates.picture,
    computed: amount,
  }));
  return [...texts, ...photographs];
}

/** Stays the same when the byline is written in another way: case and spaces. */
export function lineKey(articleId: string, part: RoyaltyPart, author: string): string {
  return `${articleId}/${part}/${authorKey(author)}`;
}

/** Sums by author, as they sign, in the order of the alphabet. */
export function authorSums(lines: readonly RoyaltyLine[]): AuthorRoyalty[] {
  return [...Map.groupBy(lines, ({ author }) => authorKey(author)).values()]
    .map((own) => ({
      author: own[0]?.author ?? '',
      articles: own.filter(({ part }) => part === 'text').length,
      pictures: own.reduce((sum, { part, quantity }) => sum + (part === 'pictures' ? quantity : 0), 0),
      amount: own.reduce((sum, { amount }) => sum + amount, 0),
    }))
    .sort((left, right) => compareVietnamese(left.author, right.author));
}

/** Divides an amount in whole thousands; the first get what is left over, so that nothing is lost. */
export function divided(amount: number, people: number): number[] {
  if (people === 0) return [];
  const each = Math.floor(amount / people / STEP) * STEP;
  let left = amount - each * people;
  return Array.from({ length: people }, () => {
    const more = Math.min(STEP, left);
    left -= more;
    return each + more;
  });
}

function textCoefficient(article: PaidArticle, rates: RoyaltyRates): number {
  const band = rates.bands.find(({ upTo }) => upTo === null || article.words <= upTo);
  const share = article.isTakenOver ? rates.takenOverPercent / 100 : 1;
  return Math.round(rates.coefficients[article.kind] * (band?.factor ?? 1) * share * 100) / 100;
}

function rounded(amount: number): number {
  return Math.round(amount / STEP) * STEP;
}
