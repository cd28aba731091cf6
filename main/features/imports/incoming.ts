/** A file on its way into the library: read, its pictures and its original stored, its rows still to be written. */
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { figuresOf } from '#shared/document/walk.ts';
import { asDeskError } from '#shared/errors.ts';
import type { Warning } from '#shared/model/job.ts';
import type { PictureDetails } from '#shared/model/library.ts';
import type { StoredFile } from '../../files/file-store.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { ReadSource, TakenPicture } from '../../importing/read-document.ts';
import type { FileContents } from '../../importing/read-file.task.ts';
import type { PicturesService } from '../pictures/pictures.service.ts';
import type { OutletFinder } from '../sources/outlets.ts';
import type { SourceDraft } from '../sources/sources.service.ts';

/** Ids in the library of the pictures of one file. */
export type PictureIds = ReadonlyMap<string, string>;

export class PictureIntake {
  readonly #pictures: PicturesService;
  readonly #folder: LibraryFolder;

  constructor(pictures: PicturesService, folder: LibraryFolder) {
    this.#pictures = pictures;
    this.#folder = folder;
  }

  /**
   * Takes the pictures of a file into the library; one that cannot be kept is told and left out.
   *
   * @param about what is known of a picture: the figure's caption and credit, or the name of what it came in.
   */
  async take(
    pictures: readonly TakenPicture[],
    about: (id: string, index: number) => Partial<PictureDetails> & { name: string },
    signal: AbortSignal | undefined,
  ): Promise<{ ids: PictureIds; warnings: Warning[] }> {
    const ids = new Map<string, string>();
    const warnings: Warning[] = [];
    for (const [index, { id, bytes }] of pictures.entries()) {
      const details = about(id, index);
      const path = join(this.#folder.temporary, randomUUID());
      try {
        await writeFile(path, bytes);
        ids.set(id, (await this.#pictures.add(path, details.name, details, signal)).id);
      } catch (thrown) {
        const { code, message } = asDeskError(thrown);
        if (code === 'JOB_CANCELLED' || code === 'UNEXPECTED') throw thrown;
        warnings.push({ code, message });
      } finally {
        await rm(path, { force: true });
      }
    }
    return { ids, warnings };
  }
}

/** Name, caption and credit of a picture by the figures that show it. */
export function pictureDetails(documents: readonly ArticleDocument[], title: string) {
  const figures = documents.flatMap(figuresOf);
  return (id: string, index: number) => {
    const figure = figures.find(({ pictureId }) => pictureId === id);
    return {
      name: `${title.slice(0, 200)} – ảnh ${index + 1}`,
      caption: figure?.caption.slice(0, 2000) ?? '',
      credit: figure?.credit.slice(0, 300) ?? '',
      alternativeText: figure?.alternativeText ?? '',
    };
  };
}

/** The document with its figures naming pictures of the library; those that were not kept are lacking. */
export function withPictures(document: ArticleDocument, ids: PictureIds): ArticleDocument {
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.type === 'figure' && block.pictureId !== null
        ? { ...block, pictureId: ids.get(block.pictureId) ?? null }
        : block,
    ),
  };
}

/** A source as it is stored; the outlet is found by the address, else by the name that the text gives. */
export function sourceDraft(
  { document, text, kind, facts }: ReadSource,
  file: (StoredFile & { name: string }) | null,
  ids: PictureIds,
  findOutlet: OutletFinder,
): SourceDraft {
  const outlet = findOutlet(facts.address) ?? findOutlet(facts.attribution);
  return {
    title: facts.title,
    outletId: outlet?.id ?? null,
    author: facts.author,
    publishedOn: facts.publishedOn,
    address: facts.address,
    text,
    document: withPictures(document, ids),
    file: file && { hash: file.hash, bytes: file.bytes, name: file.name.slice(0, 300), kind },
  };
}

/** Documents that a file's contents hold. */
export function documentsOf(contents: FileContents): ArticleDocument[] {
  if (contents.as === 'source') return [contents.source.document];
  if (contents.as === 'article') return [contents.article.document];
  return contents.bulletin.sections.flatMap((section) => section.articles.map(({ document }) => document));
}

export function titleOf(contents: FileContents, name: string): string {
  if (contents.as === 'source') return contents.source.facts.title;
  return contents.as === 'article' ? contents.article.title : name;
}
