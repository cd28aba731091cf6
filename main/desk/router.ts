/** The desk's one contract: a router per feature, joined. The renderer imports this type and nothing else. */
import { z } from 'zod';
import { articlesRouter } from '../features/articles/articles.router.ts';
import { presenceRouter } from '../features/articles/presence.router.ts';
import { windowIdInput } from '../features/articles/presence.service.ts';
import { attachmentsRouter } from '../features/attachments/attachments.router.ts';
import { auditRouter } from '../features/audit/audit.router.ts';
import { backupsRouter } from '../features/backup/backups.router.ts';
import { calendarRouter } from '../features/calendar/calendar.router.ts';
import { commentsRouter } from '../features/comments/comments.router.ts';
import { directoryRouter } from '../features/directory/directory.router.ts';
import { exportsRouter } from '../features/exports/exports.router.ts';
import { findingsRouter } from '../features/findings/findings.router.ts';
import { foldersRouter } from '../features/folders/folders.router.ts';
import { handoffRouter } from '../features/handoff/handoff.router.ts';
import { receivingRouter } from '../features/handoff/merge/merge.router.ts';
import { houseStyleRouter } from '../features/house-style/house-style.router.ts';
import { importsRouter } from '../features/imports/imports.router.ts';
import { issuesRouter } from '../features/issues/issues.router.ts';
import { jobsRouter } from '../features/jobs/jobs.router.ts';
import { keysRouter } from '../features/keys/keys.router.ts';
import { papersRouter } from '../features/papers/papers.router.ts';
import { peopleRouter } from '../features/people/people.router.ts';
import { picturesRouter } from '../features/pictures/pictures.router.ts';
import { preflightRouter } from '../features/preflight/preflight.router.ts';
import { previewRouter } from '../features/preview/preview.router.ts';
import { printRunRouter } from '../features/print-run/print-run.router.ts';
import { publicationsRouter } from '../features/publications/publications.router.ts';
import { replaceRouter } from '../features/replace/replace.router.ts';
import { reviewRouter } from '../features/review/review.router.ts';
import { royaltiesRouter } from '../features/royalties/royalties.router.ts';
import { searchRouter } from '../features/search/search.router.ts';
import { setupRouter } from '../features/setup/setup.router.ts';
import { sourcesRouter } from '../features/sources/sources.router.ts';
import { statisticsRouter } from '../features/statistics/statistics.router.ts';
import { storageRouter } from '../features/storage/storage.router.ts';
import { trashRouter } from '../features/trash/trash.router.ts';
import { verifyRouter } from '../features/verify/verify.router.ts';
import { versionsRouter } from '../features/versions/versions.router.ts';
import { wordTemplateRouter } from '../features/word-template/word-template.router.ts';
import type { FileActions } from './ports.ts';
import type { Services } from './services.ts';
import { openProcedure, procedureFor, router } from './trpc.ts';

export function deskRouter(services: Services, library: string, fileActions: FileActions | null) {
  return router({
    desk: router({
      /** What a window needs to know before it draws. */
      about: openProcedure.query(() => ({ library, canOpenFiles: fileActions !== null })),
      /** Each change in the library from now on. A window that listens is there; see WritingPresence. */
      changes: procedureFor('read')
        .input(z.object({ windowId: windowIdInput }))
        .subscription(({ input, signal }) =>
          services.presence.whileConnected(input.windowId, services.events.changes(signal)),
        ),
    }),
    people: peopleRouter(services),
    setup: setupRouter(services.setup),
    publications: publicationsRouter(services.publications, services.templatePreview),
    wordTemplate: wordTemplateRouter(services.wordTemplates, services.uploads),
    articles: articlesRouter(services.articles, services.presence),
    presence: presenceRouter(services.presence),
    versions: versionsRouter(services.versions, services.presence),
    comments: commentsRouter(services.comments),
    attachments: attachmentsRouter(services.attachments, services.uploads),
    issues: issuesRouter(services),
    review: reviewRouter(services),
    papers: papersRouter(services.papers),
    replace: replaceRouter(services.replacing),
    pictures: picturesRouter(services.pictures),
    search: searchRouter(services.search, services.jobs),
    sources: sourcesRouter(services.sources, services.outlets),
    findings: findingsRouter(services.findings),
    houseStyle: houseStyleRouter(services.houseStyle),
    directory: directoryRouter(services.directory),
    imports: importsRouter(services.imports, services.uploads, services.jobs),
    handoff: handoffRouter(services.handoff, services.sending, services.jobs),
    receiving: receivingRouter(services, services.uploads, services.jobs),
    exports: exportsRouter(services.exports, services.history, services.jobs, fileActions),
    preflight: preflightRouter(services.preflight),
    preview: previewRouter(services.preview, services.articles),
    statistics: statisticsRouter(services.statistics, services.reports, services.publications, services.jobs),
    royalties: royaltiesRouter(services.royalties, services.reports, services),
    printRun: printRunRouter(services),
    calendar: calendarRouter(services.calendar),
    audit: auditRouter(services.history),
    keys: keysRouter(services.keys, services.keyCards),
    verify: verifyRouter(services.verify, services.jobs),
    backups: backupsRouter(services.backups, services.jobs),
    folders: foldersRouter(services.folders),
    storage: storageRouter(services.storage, services.jobs),
    trash: trashRouter(services.trash, services.jobs),
    jobs: jobsRouter(services.jobs),
  });
}

export type AppRouter = ReturnType<typeof deskRouter>;
