/** How issues of a publication would look with settings that are still being chosen. */
import type { TemplatePage } from '#shared/model/preview.ts';
import type { PublicationDetails } from '#shared/model/publication.ts';
import type { Task } from '../jobs/task.ts';
import type { ResolvedPicture } from './layout/resolved-issue.ts';
import { resolveSample } from './template-sample.ts';
import { PageDrawer } from './typst/page-drawer.ts';
import { typesetIssue } from './typst/typeset-issue.ts';

export interface TemplatePreviewRequest {
  publication: PublicationDetails;
  /** Those that its settings name, by id. */
  pictures: ReadonlyMap<string, ResolvedPicture>;
}

/** The pages are shown small. */
const DPI = 72;

/** The first page, and the first with text where that is another. */
export const templatePreviewTask: Task<TemplatePreviewRequest, TemplatePage[]> = async (
  { publication, pictures },
  { paths },
) => {
  const issue = await resolveSample(paths.assets, publication, pictures);
  const { document, articles } = await typesetIssue(issue, paths, { engine: 'auto', dpi: DPI });
  const firstText = Math.min(...Object.values(articles).map(({ firstPage }) => firstPage));
  const drawer = await PageDrawer.open(document.vector());
  try {
    return [...new Set([1, firstText])].flatMap((number) => {
      const page = drawer.pages[number - 1];
      const svg = page && drawer.draw(page.hash);
      return svg ? [{ number, width: page.width, height: page.height, svg }] : [];
    });
  } finally {
    drawer.close();
  }
};
