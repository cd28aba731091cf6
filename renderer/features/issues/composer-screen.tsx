/** Số báo: composing one issue beside its printed pages. */
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { Issue } from '#shared/model/issue.ts';
import { arriveAt } from '../../app/arrival.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useCounts } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { useStatus } from '../../app/status.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Panes } from '../../ui/panes.tsx';
import { IssueReplaceDialog } from '../articles/find/issue-replace-dialog.tsx';
import { IssueFindingsDialog } from '../articles/findings/issue-findings-dialog.tsx';
import { IssueHistoryDialog } from '../audit/issue-history-dialog.tsx';
import { ExportDialog } from '../publish/export-dialog.tsx';
import type { PlaceOfIssue } from '../publish/use-go-there.ts';
import { IssueReviewBar } from './approval/issue-review-bar.tsx';
import { BudgetLine } from './composer/budget-line.tsx';
import { Composer } from './composer/composer.tsx';
import { OverrideDialog } from './composer/override-dialog.tsx';
import type { PictureCounts } from './composer/pages-estimate.ts';
import type { ShownPlace } from './composer/use-shown-place.ts';
import { useSpokenPlaces } from './composer/use-spoken-places.ts';
import { type ComposerDialog, ComposerHeader } from './composer-header.tsx';
import styles from './composer-screen.module.css';
import { useComposing } from './composing.ts';
import { IssueDetailsDialog } from './issue-details-dialog.tsx';
import type { TextPlace } from './preview/page-places.ts';
import { PrintPreview, type PrintPreviewHandle } from './preview/print-preview.tsx';
import { usePreview } from './preview/use-preview.ts';

/** Until they are counted. */
const NO_PICTURES: PictureCounts = {};

function ComposerOf({ issue, unplaced }: { issue: Issue; unplaced: readonly ArticleSummary[] }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const counts = useCounts();
  const spoken = useSpokenPlaces();
  const mayCompose = useMay('issue.compose') && issue.state !== 'published';
  const mayExport = useMay('issue.export');
  const mayWrite = useMay('article.write');
  const composing = useComposing(issue.id);
  const pagesRef = useRef<PrintPreviewHandle>(null);
  const [showsPages, setShowsPages] = useState(true);
  const [dialog, setDialog] = useState<ComposerDialog | null>(null);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [shown, setShown] = useState<ShownPlace | null>(null);
  const [overridden, setOverridden] = useState<ArticleSummary | null>(null);
  const [announced, setAnnounced] = useState('');
  const preview = usePreview(issue.id);
  const desk = useDesk();
  const pictures =
    useQuery(desk.issues.pictureCounts.queryOptions({ issueId: issue.id })).data ?? NO_PICTURES;
  const title = t('issues.numbered', { number: issue.number });
  const pageCount = preview.pages?.pages.length;
  useStatus(
    [{ text: t('issues.articles', { count: issue.articleCount }) }],
    [{ text: title }, ...(pageCount === undefined ? [] : [{ text: counts.pages(pageCount) }])],
  );

  const select = (...articleIds: string[]) => {
    setSelected(articleIds);
    const span = preview.pages?.articles[articleIds[0] ?? ''];
    if (span) pagesRef.current?.scrollToPage(span.firstPage);
  };
  const show = (articleIds: readonly string[]) => {
    select(...articleIds);
    const [articleId] = articleIds;
    if (articleId !== undefined) setShown({ articleId });
  };
  const showPlace = (place: PlaceOfIssue) => {
    const isDetails = place.kind === 'issue' && place.part === 'details';
    setDialog(isDetails ? 'details' : null);
    if (place.kind === 'placement') show([place.id]);
    else if (place.part !== 'details') setShown({ part: place.part });
  };
  const openText = ({ articleId, block }: TextPlace) => {
    arriveAt({ at: 'block', articleId, block });
    goTo(places.article(articleId));
  };
  const takeBack = () => {
    const step = composing.undo();
    if (step) setAnnounced(spoken.undone(issue, step));
  };
  const doAgain = () => {
    const step = composing.redo();
    if (step) setAnnounced(spoken.redone(issue, step));
  };
  useCommands('screen', [
    ...(mayCompose
      ? [
          { id: 'compose.undo', label: t('app.undo'), keys: 'Ctrl+Z', run: takeBack },
          { id: 'compose.redo', label: t('app.redo'), keys: 'Ctrl+Y', run: doAgain },
          {
            id: 'compose.details',
            label: t('issues.details'),
            keys: 'Alt+Enter',
            run: () => setDialog('details'),
          },
          { id: 'compose.override', label: t('composing.override.open'), keys: 'F2' },
          { id: 'compose.section', label: t('issues.composer.toSection'), keys: '1–9' },
          { id: 'compose.up', label: t('issues.composer.moveUp'), keys: 'Alt+↑' },
          { id: 'compose.down', label: t('issues.composer.moveDown'), keys: 'Alt+↓' },
          { id: 'compose.previous', label: t('issues.composer.previousSection'), keys: 'Alt+Shift+↑' },
          { id: 'compose.next', label: t('issues.composer.nextSection'), keys: 'Alt+Shift+↓' },
        ]
      : []),
    ...(mayWrite
      ? [
          {
            id: 'find.issue',
            label: t('find.inIssue', { number: issue.number }),
            keys: 'Ctrl+H',
            run: () => setDialog('replace'),
          },
        ]
      : []),
    ...(mayExport
      ? [
          {
            id: 'export',
            label: t('issues.composer.publish'),
            keys: 'Ctrl+P',
            run: () => setDialog('export'),
          },
        ]
      : []),
    {
      id: 'compose.check',
      label: t('findings.issue.title'),
      keys: 'F7',
      run: () => setDialog('check'),
    },
    {
      id: 'compose.history',
      label: t('audit.openIssue'),
      keys: 'Alt+H',
      run: () => setDialog('history'),
    },
    {
      id: 'compose.preview',
      label: showsPages ? t('issues.preview.hide') : t('issues.preview.show'),
      keys: 'Alt+P',
      run: () => setShowsPages(!showsPages),
    },
  ]);

  return (
    <Panes
      name="composer"
      width={Math.round(window.innerWidth * 0.34)}
      minimum={280}
      mainMinimum={560}
      sideLabel={t('issues.preview.label')}
      side={
        showsPages ? <PrintPreview ref={pagesRef} preview={preview} onOpen={openText} hasThumbnails /> : null
      }
    >
      <div className={styles.screen}>
        <ComposerHeader
          issue={issue}
          composing={composing}
          mayCompose={mayCompose}
          mayExport={mayExport}
          mayReplace={mayWrite}
          showsPages={showsPages}
          onUndo={takeBack}
          onRedo={doAgain}
          onDialog={setDialog}
          onPages={() => setShowsPages(!showsPages)}
        />
        <IssueReviewBar issue={issue} />
        <BudgetLine
          issue={issue}
          pages={preview.pages}
          unplaced={unplaced}
          pictures={pictures}
          mayCompose={mayCompose}
          onShow={show}
        />
        <Composer
          issue={issue}
          unplaced={unplaced}
          pages={preview.pages}
          pictures={pictures}
          composing={composing}
          mayCompose={mayCompose}
          selected={selected}
          shown={shown}
          onSelect={select}
          onOverride={setOverridden}
          onAnnounce={setAnnounced}
        />
        <div role="status" className="visually-hidden">
          {announced}
        </div>
        {overridden && (
          <OverrideDialog
            issue={issue}
            article={overridden}
            hasWideFigures={preview.pages?.hasWideFigures === true}
            onSave={(override) => composing.override(overridden, override)}
            onClose={() => {
              setOverridden(null);
              setShown({ articleId: overridden.id });
            }}
          />
        )}
        {dialog === 'export' && (
          <ExportDialog issue={issue} onClose={() => setDialog(null)} onShow={showPlace} />
        )}
        {dialog === 'details' && <IssueDetailsDialog issue={issue} onClose={() => setDialog(null)} />}
        {dialog === 'history' && <IssueHistoryDialog issueId={issue.id} onClose={() => setDialog(null)} />}
        {dialog === 'check' && <IssueFindingsDialog issueId={issue.id} onClose={() => setDialog(null)} />}
        {dialog === 'replace' && <IssueReplaceDialog issue={issue} onClose={() => setDialog(null)} />}
      </div>
    </Panes>
  );
}

export function ComposerScreen({ id }: { id: string }) {
  const desk = useDesk();
  const issue = useQuery(desk.issues.get.queryOptions({ id }));
  const unplaced = useQuery(desk.issues.unplaced.queryOptions());
  return (
    <Loaded query={issue}>
      {(whole) => <Loaded query={unplaced}>{(rows) => <ComposerOf issue={whole} unplaced={rows} />}</Loaded>}
    </Loaded>
  );
}
