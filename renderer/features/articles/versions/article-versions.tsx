/** What the page of an article has of its versions: the commands, the comparison over the text, the naming. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../app/commands/commands.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import type { OpenArticle } from '../open-articles.ts';
import { ComparisonView } from './comparison-view.tsx';
import { NameDialog } from './name-dialog.tsx';
import type { VersionActions } from './use-version-actions.ts';
import { compareVersions, nameVersion, useVersionsStore } from './versions-store.ts';

interface ArticleVersionsProps {
  opened: OpenArticle;
  actions: VersionActions;
  editable: boolean;
  /** Brings the list of versions to the front. */
  onShowList(): void;
}

export function ArticleVersions({ opened, actions, editable, onShowList }: ArticleVersionsProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const queryClient = useQueryClient();
  const { comparison, naming } = useVersionsStore();
  const articleId = opened.id;

  useEffect(
    () => () => {
      compareVersions(null);
      nameVersion(null);
    },
    [],
  );

  const compareWithNewest = async () => {
    onShowList();
    const [newest] = await queryClient.fetchQuery(desk.versions.list.queryOptions({ articleId }));
    if (newest) compareVersions({ articleId, old: newest.id, new: 'now' });
  };
  useCommands('screen', [
    ...(editable ? [{ id: 'versions.keep', label: t('versions.keep'), run: () => nameVersion('new') }] : []),
    { id: 'versions.compare', label: t('versions.comparison.open'), run: () => void compareWithNewest() },
  ]);

  return (
    <>
      {comparison?.articleId === articleId && (
        <ComparisonView open={comparison} opened={opened} actions={actions} editable={editable} />
      )}
      {naming !== null && (
        <NameDialog
          title={t(naming === 'new' ? 'versions.keepTitle' : 'versions.renameTitle')}
          name={naming === 'new' ? '' : naming.name}
          onSave={(name) => void (naming === 'new' ? actions.keep(name) : actions.rename(naming.id, name))}
          onClose={() => nameVersion(null)}
        />
      )}
    </>
  );
}
