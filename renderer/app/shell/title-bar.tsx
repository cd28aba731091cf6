/** The top of the window: the program, the publication, the palette's box, the person. */
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
  const publication = useQuery(desk.publications.list.queryOptions()).data?.[0];
  const open = useOverlays((overlays) => overlays.open);
  return (
    <header className={styles.bar}>
      <div className={styles.names}>
        <span className={styles.program}>{t('app.name')}</span>
        {publication && (
          <span className={styles.publication}>
            {publication.type} {publication.name}
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
