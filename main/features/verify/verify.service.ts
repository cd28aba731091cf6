/** Is the library whole? The database's own checks, every stored file, every document, every reference. */
import { figuresOf } from '#shared/document/walk.ts';
import { asDeskError } from '#shared/errors.ts';
import type { OpenDatabase } from '../../database/open.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { AttachmentsService } from '../attachments/attachments.service.ts';
import type { PicturesService } from '../pictures/pictures.service.ts';

export interface Verification {
  ok: boolean;
  /** One sentence each, in Vietnamese. */
  problems: string[];
}

const BATCH = 200;

export class VerifyService {
  readonly #database: OpenDatabase;
  readonly #files: FileStore;
  readonly #articles: ArticlesService;
  readonly #pictures: PicturesService;
  readonly #attachments: AttachmentsService;

  constructor(
    database: OpenDatabase,
    files: FileStore,
    articles: ArticlesService,
    pictures: PicturesService,
    attachments: AttachmentsService,
  ) {
    this.#database = database;
    this.#files = files;
    this.#articles = articles;
    this.#pictures = pictures;
    this.#attachments = attachments;
  }

  async verify(): Promise<Verification> {
    const problems = [
      ...this.#database.integrityProblems().map((line) => `Cơ sở dữ liệu: ${line}.`),
      ...(await this.#files.damaged()).map((hash) => `Tệp ${hash} không còn đúng nội dung đã lưu.`),
      ...(await this.#missingPictures()),
      ...(await this.#missingAttachments()),
      ...(await this.#brokenArticles()),
    ];
    return { ok: problems.length === 0, problems };
  }

  async #missingPictures(): Promise<string[]> {
    const pictures = await this.#pictures.list();
    return pictures
      .filter((picture) => !this.#files.has(picture.hash))
      .map((picture) => `Ảnh ‘${picture.name}’ mất tệp gốc.`);
  }

  async #missingAttachments(): Promise<string[]> {
    return (await this.#attachments.all())
      .filter(({ hash }) => !this.#files.has(hash))
      .map(({ name }) => `Bản ký ‘${name}’ mất tệp gốc.`);
  }

  async #brokenArticles(): Promise<string[]> {
    const known = new Set((await this.#pictures.list()).map((picture) => picture.id));
    const problems: string[] = [];
    for (let offset = 0; ; offset += BATCH) {
      const { articles } = await this.#articles.list(BATCH, offset);
      if (articles.length === 0) return problems;
      for (const { id, title } of articles) {
        try {
          const { document } = await this.#articles.get(id);
          const lost = figuresOf(document).some(
            ({ pictureId }) => pictureId !== null && !known.has(pictureId),
          );
          if (lost) problems.push(`Bài ‘${title}’ dùng một ảnh không có trong thư viện.`);
        } catch (thrown) {
          problems.push(`Bài ‘${title}’: ${asDeskError(thrown).message}`);
        }
      }
    }
  }
}
