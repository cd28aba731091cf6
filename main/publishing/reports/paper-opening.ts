/** How every paper of the office begins: its head, and its title with what it is about. */
import type { FileChild } from 'docx';
import { headBlock, type OfficeHead } from './office-head.ts';
import { centred } from './office-parts.ts';

interface Opening {
  head: OfficeHead;
  title: string;
  /** Under the title, in bold. */
  subtitle: string;
}

/** @param width of the text in twips */
export function openingBlocks({ head, title, subtitle }: Opening, width: number): FileChild[] {
  return [
    headBlock(head, width),
    centred(title.toUpperCase(), { before: 240, after: 0 }, true),
    centred(subtitle, { before: 0, after: 240 }, true),
  ];
}
