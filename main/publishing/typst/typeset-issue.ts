/** An issue through its template: pages, contents, and where each article stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DeskError } from '#shared/errors.ts';
import type { ContentsEntry } from '#shared/model/export.ts';
import type { ProgramPaths } from '../../desk/ports.ts';
import { printData } from '../layout/print-data.ts';
import { withoutBreaks } from '../layout/print-text.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { printPicture } from '../pictures/print-picture.ts';
import { ENTRY, type EngineName, type TypesetDocument } from './engine.ts';
import { engineFor } from './engines.ts';

export interface TypesetOptions {
  engine: EngineName | 'auto';
  /** Resolution of pictures at their printed size. */
  dpi: number;
}

export interface TypesetIssue {
  document: TypesetDocument;
  pages: number;
  contents: ContentsEntry[];
  /** Bytes the engine holds, see TypstEngine. */
  memoryBytes: number;
  /** Ids of pictures whose files could not be read; their figures print an empty frame. */
  unreadable: string[];
  /** First and last page, from 1, by article id. */
  articles: Record<string, { firstPage: number; lastPage: number }>;
  /** Milliseconds: gathering data and pictures, and compiling. */
  ms: { layout: number; typeset: number };
}

/** What the templates leave behind as metadata labelled <toa-soan>. */
const markSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('entry'),
    level: z.union([z.literal(1), z.literal(2)]),
    title: z.string(),
    page: z.int(),
  }),
  z.object({ kind: z.literal('start'), id: z.string(), page: z.int() }),
  z.object({ kind: z.literal('end'), id: z.string(), page: z.int() }),
  z.object({ kind: z.literal('pages'), count: z.int() }),
]);

/** @throws DeskError TEMPLATE_UNKNOWN, TYPESETTING_FAILED */
export async function typesetIssue(
  issue: ResolvedIssue,
  paths: ProgramPaths,
  options: TypesetOptions,
): Promise<TypesetIssue> {
  const start = performance.now();
  const files = new Map<string, Uint8Array>(templateFiles(paths.assets, issue.template));
  const { data, pictures } = printData(issue);
  const unreadable = new Map<string, string>();
  for (const { pictureId, path, widthMillimetres } of pictures) {
    const picture = issue.pictures[pictureId];
    if (!picture) continue;
    try {
      files.set(path, (await printPicture(picture, { widthMillimetres, dpi: options.dpi })).bytes);
    } catch {
      // The file is gone or broken: the issue still comes out, with an empty frame in its place.
      unreadable.set(path, pictureId);
    }
  }
  files.set(
    '/issue.json',
    Buffer.from(JSON.stringify(data, (_key, value) => (unreadable.has(value) ? null : value))),
  );
  const engine = await engineFor(options.engine, paths.fonts);
  const gathered = performance.now();
  const document = engine.compile(files);
  const ms = { layout: Math.round(gathered - start), typeset: Math.round(performance.now() - gathered) };
  return {
    document,
    ...readMarks(document),
    unreadable: [...unreadable.values()],
    memoryBytes: engine.memoryBytes(),
    ms,
  };
}

function readMarks(document: TypesetDocument): Pick<TypesetIssue, 'contents' | 'articles' | 'pages'> {
  const contents: ContentsEntry[] = [];
  const articles: TypesetIssue['articles'] = {};
  let pages = 0;
  for (const mark of z.array(markSchema).parse(document.metadata('toa-soan'))) {
    if (mark.kind === 'entry')
      contents.push({ level: mark.level, title: withoutBreaks(mark.title), page: mark.page });
    else if (mark.kind === 'start') articles[mark.id] = { firstPage: mark.page, lastPage: mark.page };
    else if (mark.kind === 'end') {
      const article = articles[mark.id];
      if (article) article.lastPage = mark.page;
    } else pages = mark.count;
  }
  // Notes of the last article may run on over pages of their own.
  const last = Object.keys(articles).at(-1);
  if (last !== undefined && articles[last]) articles[last].lastPage = pages;
  return { contents, articles, pages };
}

const templates = new Map<string, ReadonlyMap<string, Uint8Array>>();

/** The template's folder as virtual files; read once per thread. */
function templateFiles(assets: string, template: string): ReadonlyMap<string, Uint8Array> {
  const known = templates.get(template);
  if (known) return known;
  const folder = join(assets, 'templates', template);
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.typ'));
  } catch (cause) {
    throw new DeskError('TEMPLATE_UNKNOWN', { template }, { cause });
  }
  const files = new Map(names.map((name) => [`/${name}`, new Uint8Array(readFileSync(join(folder, name)))]));
  if (!files.has(ENTRY)) throw new DeskError('TEMPLATE_UNKNOWN', { template });
  templates.set(template, files);
  return files;
}
