/** Where one is, and where else one can go. */
import { CounterBadge } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useDesk } from '../../desk-client/desk-client.tsx';
import styles from './navigation.module.css';
import { isInRoom, useRooms } from './rooms.tsx';

export function Navigation() {
  const { t } = useTranslation();
  const [path] = useLocation();
  const rooms = useRooms();
  return (
    <nav className={styles.rooms} aria-label={t('app.rooms.label')}>
      <ul>
        {rooms.map((room) => {
          const isHere = isInRoom(path, room);
          const Icon = isHere ? room.IconHere : room.Icon;
          const label = t(`app.rooms.${room.name}`);
          return (
            <li key={room.name}>
              <Link
                href={room.path}
                className={styles.room ?? ''}
                aria-current={isHere ? 'page' : undefined}
                aria-keyshortcuts={room.keys}
                data-focus-ring
              >
                <Icon className={styles.icon ?? ''} aria-hidden />
                {label}
                {room.name === 'review' && <ReviewCount />}
                {/* In the row: a tip beside it would lie over the edge of what one works on. */}
                <kbd className={styles.keys} aria-hidden>
                  {room.keys}
                </kbd>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** How much waits for the person who sits here. */
function ReviewCount() {
  const desk = useDesk();
  const queues = useQuery(desk.review.queues.queryOptions()).data;
  if (!queues) return null;
  const { waitingForMe, returnedToMe, issuesToApprove } = queues;
  const count = waitingForMe.length + returnedToMe.length + issuesToApprove.length;
  return <CounterBadge className={styles.count ?? ''} count={count} size="small" />;
}
