/** On the desk: packages that were opened and put off. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { places } from '../../../app/places.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { useMay } from '../../../desk-client/permissions.ts';
import styles from './receive.module.css';

export function WaitingPackages() {
  const { t } = useTranslation();
  const desk = useDesk();
  const [, goTo] = useLocation();
  const mayReceive = useMay('handoff');
  const waiting =
    useQuery(desk.receiving.waiting.queryOptions(undefined, { enabled: mayReceive })).data ?? [];
  if (waiting.length === 0) return null;
  return (
    <div className={styles.waiting}>
      {waiting.map(({ id, sender }) => (
        <MessageBar key={id} intent="info">
          <MessageBarBody>{t('receiving.waiting', { person: sender })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => goTo(places.received(id))}>
              {t('receiving.continue')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}
