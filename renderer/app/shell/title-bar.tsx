/** The top of the window: the program, what the office publishes, the palette's box, the person. */
import { Button } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { PersonMenu } from '../../features/people/person-menu.tsx';
import { useOverlays } from './overlays.ts';
import styles from './title-bar.module.css';

export function TitleBar() {
  const { t } = useTranslation();
  const desk = useDesk();
  const [publication, ...others] = useQuery(desk.publications.list.queryOptions()).data ?? [];
  const open = useOverlays((overlays) => overlays.open);
  return (
    <header className={styles.bar}>
      <div className={styles.names}>
        <span className={styles.program}>{t('app.name')}</span>
        {publication && (
          <span className={styles.publication}>
            {/* Of several none is meant more than another: the office's own name stands for all. */}
            {others.length === 0 ? `${publication.type} ${publication.name}` : publication.publisher}
          </span>
        )}
      </div>
      <Button
        className={styles.search ?? ''}
        icon={<SearchRegular />}
        onClick={() => open('palette')}
        aria-keyshortcuts="Control+K"
      >
        <span className={styles.prompt}>{t('search.open')}</span>
        <kbd className={styles.key}>Ctrl+K</kbd>
      </Button>
      <div className={styles.person}>
        <PersonMenu />
      </div>
    </header>
  );
}
