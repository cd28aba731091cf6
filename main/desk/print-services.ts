/** What becomes of an issue in print: its files, what stands in their way, its pages on the screen. */

import { type ExportOrigins, ExportsService } from '../features/exports/exports.service.ts';
import { PrintSizes } from '../features/pictures/print-sizes.service.ts';
import { type PreflightOrigins, PreflightService } from '../features/preflight/preflight.service.ts';
import { PreviewService } from '../features/preview/preview.service.ts';
import { TemplatePreviewService } from '../features/publications/template-preview.service.ts';
import type { Explain } from '../files/disk-errors.ts';
import type { LibraryFolder } from '../files/library-folder.ts';
import type { WorkerPool } from '../jobs/worker-pool.ts';
import type { DeskEvents } from './events.ts';

type Origins = Omit<ExportOrigins, 'demandPrintable'> & Omit<PreflightOrigins, 'exports'>;

interface Place {
  folder: LibraryFolder;
  workers: WorkerPool;
  /** Keeps a warm compiler for what is on the screen. */
  typesetter: WorkerPool;
  assets: string;
  explain: Explain;
}

export function createPrinting(origins: Origins, place: Place, events: DeskEvents) {
  const { folder, workers, typesetter, assets, explain } = place;
  const exports: ExportsService = new ExportsService(
    { ...origins, demandPrintable: (issueId) => preflight.demandPrintable(issueId) },
    folder,
    workers,
  );
  const preflight = new PreflightService({ ...origins, exports }, typesetter, assets);
  const preview = new PreviewService({ ...origins, exports }, typesetter, events, explain, assets);
  const templatePreview = new TemplatePreviewService(origins.pictures, typesetter);
  const printSizes = new PrintSizes(exports, workers, events, folder);
  return { exports, preflight, preview, templatePreview, printSizes };
}
