/** Lists of words as a person writes them in a field, one entry a line, and as the style keeps them. */
import type { HouseStyle } from '#shared/model/house-style.ts';

export interface WordLists {
  preferred: string;
  forbidden: string;
  names: string;
}

type StoredLists = Pick<HouseStyle, 'preferred' | 'forbidden' | 'names'>;

const linesOf = (text: string) =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim());

export function shownLists({ preferred, forbidden, names }: StoredLists): WordLists {
  return {
    preferred: preferred.map(({ instead, use }) => `${instead} = ${use}`).join('\n'),
    forbidden: forbidden.join('\n'),
    names: names.join('\n'),
  };
}

/** The lists, and the number of the first line that is no pair of words, from 1; 0 when all are. */
export function readLists({ preferred, forbidden, names }: WordLists): StoredLists & { wrongLine: number } {
  const pairs: StoredLists['preferred'] = [];
  let wrongLine = 0;
  for (const [index, line] of linesOf(preferred).entries()) {
    if (line === '') continue;
    const [instead = '', use = '', ...rest] = line.split('=').map((part) => part.trim());
    if (instead !== '' && use !== '' && rest.length === 0) pairs.push({ instead, use });
    else wrongLine ||= index + 1;
  }
  const once = (text: string) => [...new Set(linesOf(text).filter(Boolean))];
  return { preferred: pairs, forbidden: once(forbidden), names: once(names), wrongLine };
}
