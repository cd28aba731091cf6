/** The sheet: its state and sum, a row for each author and article, sums by author. */
import { Badge, Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { LockClosedRegular, LockOpenRegular, MoneyRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoyaltyLine, RoyaltySheet } from '#shared/model/royalty.ts';
import { dongInWords } from '#shared/vietnamese/number-words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { WriteFile } from '../../publish/write-file.tsx';
import { CloseDialog, ReopenDialog } from './closing-dialogs.tsx';
import { CorrectionDialog } from './correction-dialog.tsx';
import styles from './royalties.module.css';
import { AuthorTable, LineTable } from './royalty-tables.tsx';

type Open = { what: 'close' } | { what: 'reopen' } | { what: 'line'; line: RoyaltyLine } | null;

export function RoyaltySheetView({ sheet, mayWrite }: { sheet: RoyaltySheet; mayWrite: boolean }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const restoreFocus = useRestoreFocusTarget();
  const [open, setOpen] = useState<Open>(null);
  const write = useMutation(desk.royalties.write.mutationOptions());
  const shut = () => setOpen(null);
  if (sheet.lines.length === 0) {
    return (
      <EmptyState
        icon={<MoneyRegular />}
        title={t('statistics.royalties.emptyTitle')}
        body={t('statistics.royalties.emptyBody')}
      />
    );
  }
  return (
    <>
      <div className={styles.sum}>
        <SheetState sheet={sheet} />
        <div className={styles.buttons}>
          <WriteFile
            formats={['xlsx', 'docx']}
            isWriting={write.isPending}
            write={(format) => write.mutateAsync({ issueId: sheet.issueId, format })}
          />
          {mayWrite &&
            (sheet.isClosed ? (
              <Button
                {...restoreFocus}
                icon={<LockOpenRegular />}
                onClick={() => setOpen({ what: 'reopen' })}
              >
                {t('statistics.royalties.reopen')}
              </Button>
            ) : (
              <Button
                {...restoreFocus}
                appearance="primary"
                icon={<LockClosedRegular />}
                onClick={() => setOpen({ what: 'close' })}
              >
                {t('statistics.royalties.close')}
              </Button>
            ))}
        </div>
      </div>
      <LineTable
        sheet={sheet}
        onCorrect={mayWrite && !sheet.isClosed ? (line) => setOpen({ what: 'line', line }) : null}
      />
      <Unsigned sheet={sheet} />
      <AuthorTable sheet={sheet} />
      {open?.what === 'line' && (
        <CorrectionDialog
          issueId={sheet.issueId}
          line={open.line}
          onClose={shut}
          onDone={() =>
            notify({ message: t('statistics.royalties.correctedNow', { author: open.line.author }) })
          }
        />
      )}
      {open?.what === 'close' && <CloseDialog sheet={sheet} onClose={shut} />}
      {open?.what === 'reopen' && <ReopenDialog sheet={sheet} onClose={shut} />}
    </>
  );
}

function SheetState({ sheet }: { sheet: RoyaltySheet }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { isClosed, closings, total } = sheet;
  const [last] = closings;
  const at = last && formats.moment(last.at);
  return (
    <div>
      <div className={styles.totalLine}>
        <span className={styles.total} data-total>
          {t('statistics.royalties.money', { amount: formats.number(total) })}
        </span>
        <Badge
          appearance={isClosed ? 'filled' : 'outline'}
          color={isClosed ? 'brand' : 'informative'}
          icon={isClosed ? <LockClosedRegular /> : null}
        >
          {t(`statistics.royalties.state.${isClosed ? 'closed' : 'open'}`)}
        </Badge>
      </div>
      <p className={styles.note} lang="vi">
        {t('statistics.royalties.inWords', { words: dongInWords(total) })}
      </p>
      <p className={styles.note}>
        {last
          ? t(isClosed ? 'statistics.royalties.closedBy' : 'statistics.royalties.reopenedBy', {
              at,
              by: last.by,
              reason: last.reason,
            })
          : t('statistics.royalties.base', { amount: formats.number(sheet.base) })}
      </p>
    </div>
  );
}

function Unsigned({ sheet: { unsigned } }: { sheet: RoyaltySheet }) {
  const { t } = useTranslation();
  if (unsigned.length === 0) return null;
  return (
    <p className={styles.note}>
      {t('statistics.royalties.unsigned')}{' '}
      {unsigned.map(({ title }) => `“${title || t('app.untitled')}”`).join(', ')}
    </p>
  );
}
