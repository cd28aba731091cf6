/** The dialog in which somebody else takes the seat. It outlives the work of the one who leaves. */
import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useOverlays } from '../../app/shell/overlays.ts';
import styles from './person-menu.module.css';
import { SignInForm } from './sign-in-form.tsx';

export function SwitchPerson({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const { shown, close } = useOverlays();
  return (
    <Dialog open={shown === 'person'} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.dialog ?? ''}>
        <DialogBody>
          <DialogTitle>{t('people.signInTitle')}</DialogTitle>
          <DialogContent>
            <SignInForm personId={personId} onCancel={close} onSignedIn={close} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
