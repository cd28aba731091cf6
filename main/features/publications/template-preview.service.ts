/** Pages that show what settings of a template do, before they are stored. */
import type { TemplatePage } from '#shared/model/preview.ts';
import type { PublicationDetails } from '#shared/model/publication.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { PicturesService } from '../pictures/pictures.service.ts';

export class TemplatePreviewService {
  readonly #pictures: Pick<PicturesService, 'byIds' | 'pathOf'>;
  readonly #workers: WorkerPool;

  constructor(pictures: Pick<PicturesService, 'byIds' | 'pathOf'>, workers: WorkerPool) {
    this.#pictures = pictures;
    this.#workers = workers;
  }

  /**
   * The template's sample in the name of the publication.
   *
   * @throws DeskError TYPESETTING_FAILED, JOB_CANCELLED
   */
  async pages(publication: PublicationDetails, signal: AbortSignal | undefined): Promise<TemplatePage[]> {
    const id = publication.settings?.mastheadPicture;
    const known = await this.#pictures.byIds(id ? [id] : []);
    const pictures = new Map(
      [...known].map(([key, picture]) => [key, { ...picture, path: this.#pictures.pathOf(picture) }]),
    );
    return this.#workers.run(
      'publishing.templatePreview',
      { publication, pictures },
      { ...(signal && { signal }), timeLimit: 60 },
    );
  }
}
