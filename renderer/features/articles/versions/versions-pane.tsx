/** The versions of an article, newest first. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { BookmarkAddRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ArticleVersion } from '#shared/model/version.ts';
import { useCounts, useFormats } from '../../../app/formats.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import type { VersionActions } from './use-version-actions.ts';
import { REASON_ICONS, useVersionWords } from './use-version-words.ts';
import styles from './versions-pane.module.css';
import { compareVersions, nameVersion, useVersionsStore } from './versions-store.ts';

interface VersionsPaneProps {
  articleId: string;
  actions: VersionActions;
  editable: boolean;
}

interface RowProps extends VersionsPaneProps {
  version: ArticleVersion;
  /** The version before it, where there is one. */
  before: ArticleVersion | undefined;
}

function Row({ version, before, articleId, actions, editable }: RowProps) {
  const { t } = useTranslation();
  const counts = useCounts();
  const formats = useFormats();
  const { when, reason } = useVersionWords();
  const compared = useVersionsStore(({ comparison }) => comparison);
  const isCompared = compared?.old === version.id || compared?.new === version.id;
  const Icon = REASON_ICONS[version.reason];
  const difference =
    version.added + version.removed === 0
      ? t('versions.noDifference')
      : t('versions.difference', {
          added: formats.number(version.added),
          removed: formats.number(version.removed),
        });
  return (
    <li className={isCompared ? styles.compared : styles.row}>
      <button
        type="button"
        className={styles.version}
        aria-pressed={isCompared}
        title={t('versions.compareNow')}
        onClick={() => compareVersions({ articleId, old: version.id, new: 'now' })}
      >
        <Icon aria-hidden className={styles.icon ?? ''} />
        <span className={styles.words}>
          <span className={styles.name}>{version.name || reason(version)}</span>
          <span className={styles.meta}>
            {[
              version.name && reason(version),
              when(version.writtenAt),
              version.author ?? t('versions.nobody'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span className={styles.meta}>
            {counts.words(version.words)}
            {before && ` · ${difference}`}
          </span>
        </span>
      </button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            icon={<MoreHorizontalRegular />}
            aria-label={t('versions.more', { number: version.number })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => compareVersions({ articleId, old: version.id, new: 'now' })}>
              {t('versions.compareNow')}
            </MenuItem>
            {before && (
              <MenuItem onClick={() => compareVersions({ articleId, old: before.id, new: version.id })}>
                {t('versions.compareBefore')}
              </MenuItem>
            )}
            {editable && <MenuItem onClick={() => nameVersion(version)}>{t('versions.rename')}</MenuItem>}
            {editable && (
              <MenuItem onClick={() => void actions.restore(version)}>{t('versions.restore')}</MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}

export function VersionsPane(props: VersionsPaneProps) {
  const { articleId, editable } = props;
  const { t } = useTranslation();
  const desk = useDesk();
  const query = useQuery(desk.versions.list.queryOptions({ articleId }));
  return (
    <div className={styles.pane}>
      {editable && (
        <Button
          className={styles.keep ?? ''}
          icon={<BookmarkAddRegular />}
          onClick={() => nameVersion('new')}
        >
          {t('versions.keep')}
        </Button>
      )}
      <Loaded query={query}>
        {(versions) =>
          versions.length === 0 ? (
            <EmptyState body={t('versions.empty')} />
          ) : (
            <ul className={styles.list} aria-label={t('versions.list')}>
              {versions.map((version, index) => (
                <Row key={version.id} {...props} version={version} before={versions[index + 1]} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}
