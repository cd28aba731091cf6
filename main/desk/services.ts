/** Makes every service over one open library: who needs whom is written here and nowhere else. */
import type { OpenDatabase } from '../database/open.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { ArticlesRepository } from '../features/articles/articles.repository.ts';
import { ArticlesService } from '../features/articles/articles.service.ts';
import { WritingPresence } from '../features/articles/presence.service.ts';
import { AttachmentsRepository } from '../features/attachments/attachments.repository.ts';
import { AttachmentsService } from '../features/attachments/attachments.service.ts';
import { AuditHistory } from '../features/audit/audit-history.service.ts';
import { CommentsRepository } from '../features/comments/comments.repository.ts';
import { CommentsService } from '../features/comments/comments.service.ts';
import { DirectoryRepository } from '../features/directory/directory.repository.ts';
import { DirectoryService } from '../features/directory/directory.service.ts';
import { ArticlesAway } from '../features/handoff/articles-away.ts';
import { HandoffRepository } from '../features/handoff/handoff.repository.ts';
import { createHandoff } from '../features/handoff/handoff.ts';
import { MergeService } from '../features/handoff/merge/merge.service.ts';
import { ArticleIntake } from '../features/imports/article-intake.ts';
import { ImportsService } from '../features/imports/imports.service.ts';
import { PictureIntake } from '../features/imports/incoming.ts';
import { PapersService } from '../features/papers/papers.service.ts';
import { PIN_COST } from '../features/people/pin-derivation.ts';
import { PictureNamesRepository } from '../features/pictures/picture-names.repository.ts';
import { PicturesRepository } from '../features/pictures/pictures.repository.ts';
import { PicturesService } from '../features/pictures/pictures.service.ts';
import { PublicationsRepository } from '../features/publications/publications.repository.ts';
import { PublicationsService } from '../features/publications/publications.service.ts';
import { ReplaceService } from '../features/replace/replace.service.ts';
import { createReview } from '../features/review/review.ts';
import { searchOf } from '../features/search/search.ts';
import { SetupRepository } from '../features/setup/setup.repository.ts';
import { SetupService } from '../features/setup/setup.service.ts';
import { OutletsRepository } from '../features/sources/outlets.repository.ts';
import { OutletsService } from '../features/sources/outlets.service.ts';
import { SourcesRepository } from '../features/sources/sources.repository.ts';
import { SourcesService } from '../features/sources/sources.service.ts';
import { ArticleFactsRepository } from '../features/statistics/article-facts.repository.ts';
import { ArticleFacts } from '../features/statistics/article-facts.ts';
import { namesOfDesk } from '../features/statistics/desk-names.ts';
import { namesOfProgram } from '../features/statistics/known-names.ts';
import { VerifyService } from '../features/verify/verify.service.ts';
import { VersionKeeper } from '../features/versions/version-keeper.ts';
import { VersionsRepository } from '../features/versions/versions.repository.ts';
import { VersionsService } from '../features/versions/versions.service.ts';
import { WordTemplateRepository } from '../features/word-template/word-template.repository.ts';
import { WordTemplateService } from '../features/word-template/word-template.service.ts';
import { libraryExplainer } from '../files/disk-errors.ts';
import { FileStore } from '../files/file-store.ts';
import type { LibraryFolder } from '../files/library-folder.ts';
import { Uploads } from '../files/uploads.ts';
import { JobBoard } from '../jobs/job-board.ts';
import { WorkerPool } from '../jobs/worker-pool.ts';
import { createCare } from './care-services.ts';
import { createChecks } from './check-services.ts';
import { DeskEvents } from './events.ts';
import { createIssues } from './issue-services.ts';
import { createPeople } from './people-services.ts';
import type { DeskPorts } from './ports.ts';
import { createPrinting } from './print-services.ts';
import { createRecords } from './record-services.ts';
import { addDirectory } from './sample-library.ts';

export function createServices(
  open: OpenDatabase,
  folder: LibraryFolder,
  { paths, now, operator = null, pinCost = PIN_COST }: DeskPorts,
) {
  const work = new UnitOfWork(open.database, open.demandInPlace);
  const events = new DeskEvents((action) => work.afterCommit(action));
  const files = new FileStore(folder);
  const uploads = new Uploads(folder);
  const explain = libraryExplainer(folder.root);
  const jobs = new JobBoard(explain);
  const workers = new WorkerPool(paths, 2);
  const typesetter = new WorkerPool(paths, 1);

  const { entries, audit, keys, keyCards, people, accounts, idleLock } = createPeople(
    { publications: () => publications.list() },
    { folder, operator, now, pinCost },
    work,
    events,
  );
  const publications = new PublicationsService(
    new PublicationsRepository(work),
    { audit, watch: { changed: (id) => review.watch.publication.changed(id) } },
    work,
    events,
    now,
  );
  const outlets = new OutletsService(new OutletsRepository(work), work, events, now);
  const sources = new SourcesService(new SourcesRepository(work), outlets, files, events, now);
  const pictures = new PicturesService(
    { pictures: new PicturesRepository(work), names: new PictureNamesRepository(work), files },
    folder,
    workers,
    work,
    events,
    now,
  );
  const storedVersions = new VersionsRepository(work);
  const keeper = new VersionKeeper(storedVersions, people, events, now);
  const directory = new DirectoryService(new DirectoryRepository(work), events);
  const setup = new SetupService(
    new SetupRepository(work),
    { people, accounts, publications, audit },
    () => addDirectory({ sources, directory }, paths.assets),
    folder,
    work,
    events,
  );
  const names = namesOfDesk(namesOfProgram(paths.assets), directory, events);
  const facts = new ArticleFacts(new ArticleFactsRepository(work), names, work);
  const storedHandoffs = new HandoffRepository(work);
  const away = new ArticlesAway(storedHandoffs);
  const articles = new ArticlesService(
    new ArticlesRepository(work),
    {
      sources,
      people,
      versions: keeper,
      audit,
      watch: {
        changing: (article) => away.demandHere(article),
        created: (article) => review.watch.article.created(article),
        changed: (before, after, change) => review.watch.article.changed(before, after, change),
        trashing: (ids) => placed.demandUnplaced(ids),
      },
    },
    work,
    events,
    now,
  );
  const versions = new VersionsService(storedVersions, keeper, { articles, audit }, work, events);
  const presence = new WritingPresence(events, now);
  const comments = new CommentsService(new CommentsRepository(work), articles, work, events, now);
  const { issues, overrides, pool, placed } = createIssues(
    { articles, publications, audit, watch: { changed: (id) => review.watch.issue.changed(id) } },
    work,
    events,
    now,
  );
  const review = createReview(
    { articles, issues, publications, pictures, versions, people, keys, audit },
    work,
    events,
    now,
  );
  const replacing = new ReplaceService(articles, issues, versions);
  const checks = createChecks(
    { articles, issues, sources, publications, directory, audit },
    { workers, now },
    work,
    events,
  );
  const pictureIntake = new PictureIntake(pictures, folder);
  const articleIntake = new ArticleIntake(articles, issues, publications, now);
  const imports = new ImportsService(
    { articles: articleIntake, pictures, pictureIntake, sources, files, audit },
    work,
    workers,
    explain,
  );
  const attachments = new AttachmentsService(
    new AttachmentsRepository(work),
    { articles, issues, audit, files, folder, workers },
    work,
    events,
    now,
  );
  const wordTemplates = new WordTemplateService(
    new WordTemplateRepository(work),
    { publications, audit, files, workers },
    work,
    events,
    now,
  );
  const printing = createPrinting(
    {
      ...{ articles, issues, pictures, publications, comments, audit, wordTemplates },
      issueApprovals: review.services.issueApprovals,
    },
    { folder, workers, typesetter, assets: paths.assets, explain },
    events,
  );
  const { exports } = printing;
  const papers = new PapersService(
    { articles, issues, publications, people, comments, exports, audit, ...review.services },
    folder,
    workers,
    now,
  );
  const handoff = createHandoff(
    storedHandoffs,
    { articles, issues, comments, people, pictures, sources, versions, keys, audit, files, ...review },
    { folder, workers, now },
    work,
    events,
  );
  const merging = new MergeService(
    {
      ...{ articles, issues, overrides, comments, people, pictures, sources, publications, versions, audit },
      files,
      ...review.services,
      presence,
      handoff: handoff.handoff,
    },
    work,
  );
  const records = createRecords(
    { articles, issues, exports, publications, sources, facts, audit },
    { folder, workers, assets: paths.assets, now },
    work,
    events,
  );
  const history = new AuditHistory(entries, { audit, articles, issues, publications }, folder, workers, now);
  const verify = new VerifyService(folder, workers);
  const care = createCare(
    { articles, issues, audit, accounts, publications, setup, pictures },
    { open, folder, files, workers, now },
    work,
    events,
  );
  const search = searchOf(work, () => sources.outletFinder(), events, now);

  return {
    events,
    search,
    audit,
    history,
    keys,
    keyCards,
    explain,
    files,
    uploads,
    jobs,
    people,
    accounts,
    idleLock,
    setup,
    publications,
    wordTemplates,
    sources,
    outlets,
    pictures,
    articles,
    versions,
    presence,
    comments,
    issues,
    overrides,
    pool,
    attachments,
    papers,
    ...review.services,
    ...handoff,
    merging,
    replacing,
    directory,
    ...checks,
    imports,
    ...printing,
    ...records,
    verify,
    ...care,
    work,
    /** Stops what runs and ends the worker threads. */
    close: async () => {
      care.dailyWork.stop();
      presence.close();
      printing.printSizes.stop();
      await search.indexer.close();
      await idleLock.close();
      jobs.close();
      await Promise.all([workers.close(), typesetter.close()]);
      await care.dailyWork.ended();
    },
  };
}

export type Services = ReturnType<typeof createServices>;
