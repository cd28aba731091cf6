/** A written DOCX as tests read it; needs a DOMParser (`@vitest-environment jsdom`). */
import { strFromU8, unzipSync } from 'fflate';
import { testContents } from '#main/publishing/docx/issue.fixture.ts';
import { type DocxOptions, writeDocx } from '#main/publishing/docx/write-docx.ts';
import type { ResolvedIssue } from '#main/publishing/layout/resolved-issue.ts';
import type { ContentsEntry } from '#shared/model/export.ts';

/** A written file, its parts parsed: a part that is not well-formed throws. */
export async function written(
  issue: ResolvedIssue,
  contents: ContentsEntry[] = testContents(issue),
  options: DocxOptions = {},
) {
  const bytes = await writeDocx(issue, contents, options);
  const files = unzipSync(bytes);
  const xml = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const part = (path: string) => {
    const parsed = new DOMParser().parseFromString(xml(path), 'application/xml');
    const fault = parsed.getElementsByTagName('parsererror')[0];
    if (fault) throw new Error(`${path}: ${fault.textContent}`);
    return parsed;
  };
  return { bytes, files, xml, part };
}

export type Written = Awaited<ReturnType<typeof written>>;

export function paragraphs(file: Written): Element[] {
  return [...file.part('word/document.xml').getElementsByTagName('w:p')];
}

export function styleOf(paragraph: Element): string {
  return paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '';
}

/** What is read: hidden text is not. */
export function textOf(element: Element): string {
  return [...element.querySelectorAll('*')]
    .filter((node) => node.parentElement?.getElementsByTagName('w:vanish').length === 0)
    .map((node) =>
      node.tagName === 'w:t'
        ? node.textContent
        : node.tagName === 'w:tab' && node.parentElement?.tagName === 'w:r'
          ? '\t'
          : '',
    )
    .join('');
}

export function ofStyle(file: Written, ...styles: string[]): string[] {
  return paragraphs(file)
    .filter((paragraph) => styles.includes(styleOf(paragraph)))
    .map(textOf);
}
