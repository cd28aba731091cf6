/** Find and replace for the article on the screen: the bar, its keys, and what it asks before it replaces. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../app/commands/commands.ts';
import { useNotify } from '../../../app/notices.tsx';
import type { OpenArticle } from '../open-articles.ts';
import { isSavedFirst } from '../saved-first.ts';
import { FindBar } from './find-bar.tsx';
import type { ArticleOnScreen } from './find-in-article.ts';
import { openFind, useFindState } from './find-store.ts';
import { IssueReplaceDialog } from './issue-replace-dialog.tsx';
import { ReplacePreview } from './replace-preview.tsx';
import { useFinder } from './use-finder.ts';

interface ArticleFindProps {
  opened: OpenArticle;
  /** The article as it is now; null while the editor is not there. */
  onScreen(): ArticleOnScreen | null;
  editable: boolean;
  /** The issue that holds the article. */
  issue: { id: string; number: string } | null;
  /** The desk changed the article: what it has now is to be shown. */
  onReload(): void;
}

export function ArticleFind({ opened, onScreen, editable, issue, onReload }: ArticleFindProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { isOpen, query } = useFindState();
  const [dialog, setDialog] = useState<'article' | 'issue' | null>(null);
  const finder = useFinder(opened, onScreen);
  useCommands('screen', [
    { id: 'find', label: t('find.open'), keys: 'Ctrl+F', run: () => openFind(false) },
    ...(editable
      ? [
          {
            id: 'find.replace',
            label: t('find.openReplace'),
            keys: 'Ctrl+H',
            run: () => openFind(true),
          },
        ]
      : []),
    ...(isOpen
      ? [
          { id: 'find.next', label: t('find.next'), keys: 'F3', run: () => finder.step(1) },
          {
            id: 'find.previous',
            label: t('find.previous'),
            keys: 'Ctrl+Shift+F3',
            run: () => finder.step(-1),
          },
        ]
      : []),
    ...(editable && issue
      ? [{ id: 'find.issue', label: t('find.replaceInIssue'), run: () => setDialog('issue') }]
      : []),
  ]);

  return (
    <>
      {isOpen && (
        <FindBar
          finder={finder}
          editable={editable}
          onReplaceAll={() => setDialog('article')}
          onReplaceInIssue={issue ? () => setDialog('issue') : null}
        />
      )}
      {dialog === 'article' && (
        <ReplacePreview
          title={t('find.replaceIn', { query })}
          groups={[{ id: opened.id, title: null, locked: null, hits: finder.hits }]}
          busy={false}
          onClose={() => setDialog(null)}
          onReplace={([chosen]) => {
            setDialog(null);
            const hits = finder.hits.filter((_, index) => chosen?.hits.includes(index));
            const undo = finder.replace(hits);
            notify({ message: t('find.replaced', { count: hits.length }), undo });
          }}
        />
      )}
      {dialog === 'issue' && issue && (
        <IssueReplaceDialog
          issue={issue}
          onBefore={() => isSavedFirst(opened)}
          onDone={onReload}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
