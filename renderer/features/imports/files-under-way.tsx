import { Spinner } from '@fluentui/react-components';
import { CheckmarkRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { LongList } from '../../ui/long-list.tsx';
import type { FileState, FileUnderWay } from './file-states.ts';
import styles from './import-dialog.module.css';

const ROW_HEIGHT = 28;

/** The files of an import while it goes, each with how far it is; the list follows the one under way. */
export function FilesUnderWay({ files }: { files: readonly FileUnderWay[] }) {
  const { t } = useTranslation();
  const current = files.findIndex(({ state }) => state === 'sending' || state === 'reading');
  return (
    <LongList
      rows={files}
      rowHeight={ROW_HEIGHT}
      label={t('imports.files')}
      {...(current >= 0 && { follow: current })}
    >
      {({ name, state }) => (
        <div className={styles.underWay}>
          <span className={styles.mark}>
            <Mark state={state} />
          </span>
          <span className={styles.fileName} title={name}>
            {name}
          </span>
          <span className={styles.state}>{t(`imports.states.${state}`)}</span>
        </div>
      )}
    </LongList>
  );
}

function Mark({ state }: { state: FileState }) {
  if (state === 'sending' || state === 'reading') return <Spinner size="extra-tiny" aria-hidden />;
  if (state === 'read') return <CheckmarkRegular aria-hidden />;
  return state === 'failed' ? <ErrorCircleRegular className={styles.failed ?? ''} aria-hidden /> : null;
}
