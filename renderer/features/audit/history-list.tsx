/** Entries of the log as a list, newest first. */
import { ClockAlarmRegular, SignatureRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { actionName } from '#shared/audit/action-words.ts';
import { detailLines } from '#shared/audit/detail-words.ts';
import type { AuditLine, AuditSubject } from '#shared/model/audit.ts';
import { localMoment } from '#shared/vietnamese/moments.ts';
import { places } from '../../app/places.ts';
import { usePreferences } from '../../app/preferences.ts';
import styles from './history-list.module.css';

interface HistoryListProps {
  /** Newest first. */
  lines: readonly AuditLine[];
  /** What the whole list is about, which then need not be said at every entry. */
  aboutId?: string;
}

/** @param isGone: it was deleted, so there is nowhere to go. */
function Subject({ subject, isGone }: { subject: AuditSubject; isGone: boolean }) {
  if (subject.title === '') return null;
  if (isGone) return <span>{subject.title}</span>;
  if (subject.kind === 'article') return <Link href={places.article(subject.id)}>{subject.title}</Link>;
  if (subject.kind === 'issue') return <Link href={places.issue(subject.id)}>{subject.title}</Link>;
  return <span>{subject.title}</span>;
}

function Entry({ line, aboutId }: { line: AuditLine; aboutId: string | undefined }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const { before, after } = line;
  const hasChanged = before !== null && after !== null && before !== after;
  const hash = (text: string) => <code>{text.slice(0, 12)}</code>;
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <span className={styles.action}>{actionName(line.action, language)}</span>
        {line.subject.id !== aboutId && (
          <Subject subject={line.subject} isGone={line.action.endsWith('.deleted')} />
        )}
      </div>
      <div className={styles.meta}>
        <time dateTime={line.at}>{localMoment(line.at)}</time>
        {line.clockWentBack && (
          <span className={styles.warning}>
            <ClockAlarmRegular aria-hidden /> {t('audit.clockWentBack')}
          </span>
        )}
        <span>{line.person}</span>
        <span>{t('audit.machine', { name: line.machine })}</span>
        {line.keyId !== null && (
          <span className={styles.signed}>
            <SignatureRegular aria-hidden /> {t('audit.signed')}
          </span>
        )}
        <span>{t('audit.sequence', { number: line.sequence })}</span>
      </div>
      {detailLines(line, language).map(({ label, value }) => (
        <div key={label} className={styles.detail}>
          <span className={styles.label}>{label}:</span> {value}
        </div>
      ))}
      {(before !== null || after !== null) && (
        <div className={styles.detail}>
          <span className={styles.label}>{t('audit.state')}:</span> {hash(before ?? after ?? '')}
          {hasChanged && <> → {hash(after)}</>}
        </div>
      )}
    </li>
  );
}

export function HistoryList({ lines, aboutId }: HistoryListProps) {
  const { t } = useTranslation();
  return (
    <ol className={styles.list} aria-label={t('audit.list')}>
      {lines.map((line) => (
        <Entry key={line.sequence} line={line} aboutId={aboutId} />
      ))}
    </ol>
  );
}
