/** Throws pictures away, with an undo; texts that show them go on showing them. */
import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCommands } from '../../app/commands/commands.ts';
import { useNotify } from '../../app/notices.tsx';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import styles from './library.module.css';

export function TrashPictures({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const desk = useDesk();
  const notify = useNotify();
  const mayChange = useMay('library.write');
  const restore = useMutation(desk.trash.restore.mutationOptions());
  const put = useMutation(
    desk.trash.put.mutationOptions({
      onSuccess: (_, { things }) => {
        notify({
          message: t('library.trash.picturesGone', { count: things.length }),
          undo: () => restore.mutate({ things }),
        });
        goTo(places.pictures, { replace: true });
      },
    }),
  );
  const throwAway = () => put.mutate({ things: ids.map((id) => ({ kind: 'picture', id })) });
  const label = t('library.trash.throwAway');
  useCommands('screen', mayChange ? [{ id: 'pictures.trash', label, run: throwAway }] : []);
  if (!mayChange) return null;
  return (
    <Button
      appearance="subtle"
      icon={<DeleteRegular />}
      disabledFocusable={put.isPending}
      onClick={throwAway}
      className={styles.self ?? ''}
    >
      {label}
    </Button>
  );
}
