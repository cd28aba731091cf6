/** What a package brings besides articles: files, pictures, sources, an issue. What is here already stays as it is. */

import type { PackageContents, PackagedSource } from '#shared/model/handoff.ts';
import type { IssueDetails } from '#shared/model/issue.ts';
import type { FileStore } from '../../../files/file-store.ts';
import type { IssuesService } from '../../issues/issues.service.ts';
import type { PlacementOverridesService } from '../../issues/placement-overrides.service.ts';
import type { PicturesService } from '../../pictures/pictures.service.ts';
import type { PublicationsService } from '../../publications/publications.service.ts';
import type { SourcesService } from '../../sources/sources.service.ts';
import type { OpenedPackage } from '../package/opened-package.ts';
import type { LocalPictures } from './local-pictures.ts';

/**
 * Puts the files that will be needed into the store. It is done before the transaction of the merge: a file that
 * nothing names does no harm, a name without its file would.
 */
export async function storeFiles(
  store: FileStore,
  { contents, pathOf }: OpenedPackage,
  pictures: LocalPictures,
): Promise<void> {
  const hashes = [
    ...pictures.missing.map(({ hash }) => hash),
    ...contents.sources.flatMap(({ file }) => file?.hash ?? []),
  ];
  for (const hash of new Set(hashes)) {
    const path = pathOf(hash);
    if (path !== null && !store.has(hash)) await store.put(path);
  }
}

/** Adds the pictures that are new here, with what the other desk says of them; returns how many. */
export async function addPictures(
  library: PicturesService,
  { seen }: Pick<OpenedPackage, 'seen'>,
  pictures: LocalPictures,
): Promise<number> {
  for (const picture of pictures.missing) {
    const { look = null, takenOnSeen = null } = seen.get(picture.hash) ?? {};
    await library.addStored({ ...picture, look, takenOnSeen });
  }
  return pictures.missing.length;
}

/**
 * Adds the sources that are new here.
 *
 * @returns the id here of each source of the package, and how many are new.
 */
export async function addSources(
  library: SourcesService,
  sources: readonly PackagedSource[],
  pictures: LocalPictures,
): Promise<{ ids: Map<string, string>; added: number }> {
  const ids = new Map<string, string>();
  let added = 0;
  for (const { id, outlet, document, file, ...source } of sources) {
    const known = (await library.isKnown(id)) ? id : file && (await library.byFile(file.hash))?.id;
    if (known) {
      ids.set(id, known);
      continue;
    }
    await library.add({
      ...source,
      id,
      outletId: outlet && (await outletOf(library, outlet)),
      document: document && pictures.inDocument(document),
      file,
    });
    ids.set(id, id);
    added += 1;
  }
  return { ids, added };
}

/** The directory here has its own names for outlets: the address says which is meant. */
async function outletOf(
  library: SourcesService,
  { name, domain }: { name: string; domain: string },
): Promise<string> {
  const known = (await library.outlets()).find((outlet) => outlet.domain === domain);
  return (known ?? (await library.addOutlet({ name, domain }))).id;
}

/** How many sources of the package are not here. */
export async function countNewSources(
  library: SourcesService,
  sources: readonly PackagedSource[],
): Promise<number> {
  let count = 0;
  for (const { id, file } of sources) {
    const isKnown = (await library.isKnown(id)) || (file && (await library.byFile(file.hash)) !== null);
    if (!isKnown) count += 1;
  }
  return count;
}

type IncomingIssue = NonNullable<PackageContents['issue']>;

/** Whether an issue of this id is here. */
export async function hasIssue(issues: IssuesService, { id }: Pick<IncomingIssue, 'id'>): Promise<boolean> {
  return (await issues.list()).some((issue) => issue.id === id);
}

/**
 * Makes the issue with its sections when it is new. One that is here stays composed as it is: its order is decided
 * where it is made.
 */
export async function addIssue(
  {
    issues,
    overrides,
    publications,
  }: { issues: IssuesService; overrides: PlacementOverridesService; publications: PublicationsService },
  issue: IncomingIssue,
  pictures: LocalPictures,
): Promise<{ id: string; number: string; isNew: boolean } | null> {
  const { id, number, date, theme } = issue;
  if (await hasIssue(issues, issue)) return { id, number, isNew: false };
  const known = await publications.list();
  const publication =
    known.find((one) => one.id === issue.publication.id) ??
    known.find(({ name }) => name === issue.publication.name) ??
    known[0];
  if (!publication) return null;
  const details: IssueDetails = { number, date, theme };
  const sections = issue.sections.map(({ name, articleIds }) => ({ name, articleIds }));
  await issues.create(publication.id, details, sections, id);
  const placed = new Set(sections.flatMap(({ articleIds }) => articleIds));
  const local = (issue.overrides ?? []).map(({ articleId, override }) => ({
    articleId,
    override: pictures.inOverride(override),
  }));
  await overrides.take(
    id,
    local.filter(({ articleId }) => placed.has(articleId)),
  );
  return { id, number, isNew: true };
}
