/** The bottom line: what was saved, how long it is, which issue; and when the desk does not answer. */
import { PlugDisconnectedRegular, WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useUnsavedElsewhere } from '../../features/articles/open-articles.ts';
import { useConnection } from '../live-updates.ts';
import { type StatusItem, useStatusBar } from '../status.ts';
import styles from './status-bar.module.css';
import { ZoomControl } from './zoom-control.tsx';

/** Words change with every save; what stands beside them is not drawn again for it. */
function StatusWords({ side }: { side: 'left' | 'right' }) {
  const items = useStatusBar((bar) => bar[side]);
  return <Items items={items} />;
}

function Items({ items }: { items: readonly StatusItem[] }) {
  return (
    <ul className={styles.items}>
      {items.map((item) => (
        <li key={item.text} className={item.tone === 'warning' ? styles.warning : styles.item}>
          {item.tone === 'warning' && <WarningRegular aria-hidden />}
          {item.text}
        </li>
      ))}
    </ul>
  );
}

export function StatusBar() {
  const { t } = useTranslation();
  const lost = useConnection((connection) => connection.lost);
  const unsaved = useUnsavedElsewhere();
  return (
    <footer className={styles.bar}>
      <div role="status" className={styles.left}>
        <StatusWords side="left" />
        {unsaved > 0 && (
          <Items items={[{ text: t('app.unsavedElsewhere', { count: unsaved }), tone: 'warning' }]} />
        )}
      </div>
      {lost && (
        <span className={styles.warning} role="alert">
          <PlugDisconnectedRegular aria-hidden />
          {t('app.connection.lost')}
        </span>
      )}
      <div className={styles.right}>
        <StatusWords side="right" />
        <ZoomControl />
      </div>
    </footer>
  );
}
