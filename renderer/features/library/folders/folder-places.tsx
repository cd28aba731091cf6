import { Button } from '@fluentui/react-components';
import { DesktopRegular, HomeRegular, StorageRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FolderPlace } from '#shared/model/folders.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import styles from './folder-dialog.module.css';

/** How often it is looked for sticks that were put in, in milliseconds. */
const LOOK_AGAIN = 3000;

const ICONS = { home: <HomeRegular />, computer: <DesktopRegular />, disk: <StorageRegular /> };

interface FolderPlacesProps {
  /** Path of the folder that is shown. */
  current: string | null;
  onOpen(path: string): void;
}

/** The person's folder, the computer, its disks and sticks. */
export function FolderPlaces({ current, onOpen }: FolderPlacesProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const places =
    useQuery({ ...desk.folders.places.queryOptions(), staleTime: 0, refetchInterval: LOOK_AGAIN }).data ?? [];
  const nameOf = ({ kind, name }: FolderPlace) => (kind === 'disk' ? name : t(`library.folders.${kind}`));
  return (
    <nav className={styles.places} aria-label={t('library.folders.places')}>
      {places.map((place) => (
        <Button
          key={place.path}
          className={styles.place ?? ''}
          appearance="subtle"
          icon={ICONS[place.kind]}
          aria-current={place.path === current ? 'location' : undefined}
          title={place.path}
          onClick={() => onOpen(place.path)}
        >
          <span className={styles.name}>{nameOf(place)}</span>
        </Button>
      ))}
    </nav>
  );
}
