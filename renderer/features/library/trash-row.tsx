/** One thing in the trash, and what stays there because somebody still uses it. */
import { Button, Checkbox, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  BookOpenRegular,
  DocumentTextRegular,
  type FluentIcon,
  ImageRegular,
  LibraryRegular,
  NewsRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { TrashEmptied, TrashedThing, TrashKind } from '#shared/model/trash.ts';
import { localMoment } from '#shared/vietnamese/moments.ts';
import styles from './library.module.css';

const ICONS: Record<TrashKind, FluentIcon> = {
  article: DocumentTextRegular,
  issue: BookOpenRegular,
  source: LibraryRegular,
  picture: ImageRegular,
  outlet: NewsRegular,
};

function useTitle(): (thing: Pick<TrashedThing, 'kind' | 'title'>) => string {
  const { t } = useTranslation();
  return ({ kind, title }) =>
    kind === 'issue' ? t('library.trash.issue', { number: title }) : title || t('app.untitled');
}

interface TrashRowProps {
  thing: TrashedThing;
  isChosen: boolean;
  onChoose(isChosen: boolean): void;
  /** Null for who may not. */
  onRestore: (() => void) | null;
}

export function TrashRow({ thing, isChosen, onChoose, onRestore }: TrashRowProps) {
  const { t } = useTranslation();
  const title = useTitle()(thing);
  const Icon = ICONS[thing.kind];
  const moment = localMoment(thing.trashedAt).slice(0, 16);
  const when = thing.by
    ? t('library.trash.thrownAway', { who: thing.by, moment })
    : t('library.trash.thrownAwayAt', { moment });
  return (
    <li className={styles.row}>
      <Checkbox
        aria-label={title}
        checked={isChosen}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      <span className={styles.kind} aria-hidden>
        <Icon />
      </span>
      <div className={styles.words}>
        <div>{title}</div>
        <div className={styles.quiet}>
          {t(`library.trash.kinds.${thing.kind}`)} · {when}
        </div>
      </div>
      {onRestore && (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          aria-label={`${t('library.trash.restore')}: ${title}`}
          onClick={onRestore}
        >
          {t('library.trash.restore')}
        </Button>
      )}
    </li>
  );
}

export function KeptThings({ kept }: { kept: TrashEmptied['kept'] }) {
  const { t } = useTranslation();
  const titleOf = useTitle();
  return (
    <MessageBar intent="info" layout="multiline" className={styles.kept ?? ''}>
      <MessageBarBody>
        <MessageBarTitle>{t('library.trash.kept', { count: kept.length })}</MessageBarTitle>
        <ul>
          {kept.map(({ use, ...thing }) => (
            <li key={`${thing.kind} ${thing.id}`}>
              {titleOf(thing)}: {t(`library.trash.uses.${use}`)}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
