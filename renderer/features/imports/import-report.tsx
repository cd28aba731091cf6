/** What each file brought, and what one should look at. */
import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CreatedThing, ImportedFile } from '#shared/model/importing.ts';
import { places } from '../../app/places.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { numbered } from '../../ui/numbered.ts';
import styles from './import-report.module.css';

const SHOWN_WARNINGS = 20;
const KINDS = ['issue', 'article', 'source', 'picture'] as const;

/** A row before it is drawn. */
const ROW_HEIGHT = 56;

interface FileReportProps {
  file: ImportedFile;
  /** Its warnings are shown. */
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  onLeave(): void;
}

function FileReport({ file, isOpen, onToggle, onLeave }: FileReportProps) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const first = (kind: CreatedThing['kind']) => file.created.find((thing) => thing.kind === kind);
  const issue = first('issue');
  const article = first('article');
  const source = first('source');
  const picture = first('picture');
  const target =
    (issue && { label: t('imports.openIssue'), path: places.issue(issue.id) }) ??
    (article && { label: t('imports.openArticle'), path: places.article(article.id) }) ??
    (source && { label: t('imports.openSource'), path: places.source(source.id) }) ??
    (picture && { label: t('imports.openPictures'), path: places.picture(picture.id) });
  const counts = KINDS.map((kind) => ({
    kind,
    count: file.created.filter((thing) => thing.kind === kind).length,
  })).filter(({ count }) => count > 0);
  const hidden = file.warnings.length - SHOWN_WARNINGS;
  return (
    <div className={styles.file}>
      <div className={styles.head}>
        {file.ok ? (
          <CheckmarkCircleRegular className={styles.good ?? ''} aria-hidden />
        ) : (
          <ErrorCircleRegular className={styles.bad ?? ''} aria-hidden />
        )}
        <div className={styles.words}>
          <div className={styles.name}>{file.file}</div>
          {counts.length > 0 && (
            <div className={styles.counts}>
              {counts.map(({ kind, count }) => t(`imports.created.${kind}`, { count })).join(' · ')}
            </div>
          )}
        </div>
        {target && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              onLeave();
              goTo(target.path);
            }}
          >
            {target.label}
          </Button>
        )}
      </div>
      {file.error && <FailureNotice failure={file.error} />}
      {file.warnings.length > 0 && (
        <details
          className={styles.warnings}
          open={isOpen}
          onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
        >
          <summary>
            <WarningRegular aria-hidden /> {t('imports.warnings', { count: file.warnings.length })}
          </summary>
          <ul>
            {numbered(file.warnings.slice(0, SHOWN_WARNINGS)).map(({ key, item }) => (
              <li key={key}>{item.message}</li>
            ))}
            {hidden > 0 && <li>{t('imports.more', { count: hidden })}</li>}
          </ul>
        </details>
      )}
    </div>
  );
}

export function ImportReport({ files, onLeave }: { files: readonly ImportedFile[]; onLeave(): void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (index: number, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(index);
    else next.delete(index);
    setOpen(next);
  };
  const good = files.filter((file) => file.ok).length;
  const bad = files.length - good;
  return (
    <>
      <p className={styles.sum} role="status">
        {[good > 0 && t('imports.done', { count: good }), bad > 0 && t('imports.someFailed', { count: bad })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <LongList rows={files} rowHeight={ROW_HEIGHT} label={t('imports.report')}>
        {(file, index) => (
          <FileReport
            file={file}
            isOpen={open.has(index)}
            onToggle={(isOpen) => toggle(index, isOpen)}
            onLeave={onLeave}
          />
        )}
      </LongList>
    </>
  );
}
