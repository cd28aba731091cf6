/** F1: the keys of the screen one is on, and those that work everywhere. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type CommandScope, useCommandTable } from '../commands/commands.ts';
import styles from './key-help.module.css';
import { useOverlays } from './overlays.ts';

function Keys({ scope, title }: { scope: CommandScope; title: string }) {
  const groups = useCommandTable((table) => table.groups);
  const commands = groups
    .filter((group) => group.scope === scope)
    .flatMap((group) => group.commands)
    .filter((command) => command.keys);
  if (commands.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.keys}>
        {commands.map((command) => (
          <div key={command.id} className={styles.line}>
            <dt>{command.label}</dt>
            <dd>
              <kbd className={styles.key}>{command.keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function KeyHelp() {
  const { t } = useTranslation();
  const { shown, close } = useOverlays();
  return (
    <Dialog open={shown === 'keys'} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('app.keys.title')}</DialogTitle>
          <DialogContent className={styles.content ?? ''}>
            <Keys scope="screen" title={t('app.keys.screen')} />
            <Keys scope="desk" title={t('app.keys.desk')} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {t('app.keys.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
