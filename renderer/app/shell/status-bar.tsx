/** The bottom line: what was saved, how long it is, which issue; and when the desk does not answer. */
import { PlugDisconnectedRegular, TextEditStyleRegular, WarningRegular } from '@fluentui/react-icons';
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
      {items.map((item, place) => (
        // An item is known by its place: its words change with every save, and stay the same item.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <li key={place} className={styles[item.tone ?? 'item']}>
          {item.tone === 'warning' && <WarningRegular aria-hidden />}
          {item.tone === 'mode' && <TextEditStyleRegular aria-hidden />}
          {item.text}
        </li>
      ))}
    </ul>
  );
}

/** Who hears the screen is told what matters; that every word is counted and saved would never let them write. */
function SpokenStatus({ unsaved }: { unsaved: string | null }) {
  const left = useStatusBar((bar) => bar.left);
  const told = left.filter(({ tone }) => tone !== undefined).map(({ text }) => text);
  return (
    <div className="visually-hidden" aria-live="polite">
      {[...told, ...(unsaved === null ? [] : [unsaved])].map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

export function StatusBar() {
  const { t } = useTranslation();
  const lost = useConnection((connection) => connection.lost);
  const count = useUnsavedElsewhere();
  const unsaved = count > 0 ? t('app.unsavedElsewhere', { count }) : null;
  return (
    <footer className={styles.bar}>
      <div role="status" aria-live="off" className={styles.left}>
        <StatusWords side="left" />
        {unsaved !== null && <Items items={[{ text: unsaved, tone: 'warning' }]} />}
      </div>
      <SpokenStatus unsaved={unsaved} />
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
