/** Where one is, and where else one can go. */
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { KeyTip } from '../../ui/key-tip.tsx';
import styles from './navigation.module.css';
import { isInRoom, rooms } from './rooms.tsx';

export function Navigation() {
  const { t } = useTranslation();
  const [path] = useLocation();
  return (
    <nav className={styles.rooms} aria-label={t('app.rooms.label')}>
      <ul>
        {rooms.map((room) => {
          const isHere = isInRoom(path, room);
          const Icon = isHere ? room.IconHere : room.Icon;
          const label = t(`app.rooms.${room.name}`);
          return (
            <li key={room.name}>
              <KeyTip label={label} keys={room.keys} relationship="description">
                <Link
                  href={room.path}
                  className={styles.room ?? ''}
                  aria-current={isHere ? 'page' : undefined}
                  data-focus-ring
                >
                  <Icon className={styles.icon ?? ''} aria-hidden />
                  {label}
                </Link>
              </KeyTip>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
