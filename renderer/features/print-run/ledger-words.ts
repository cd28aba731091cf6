/** What the ledger says of deposits and dispatches in a few words. */
import { useTranslation } from 'react-i18next';
import { copiesOf, type DepositStanding, type Recipient } from '#shared/model/print-run.ts';
import { useFormats } from '../../app/formats.ts';

/** How the deposit of an issue stands, in a few words. */
export function useDepositWords(): (deposit: DepositStanding) => string {
  const { t } = useTranslation();
  return (deposit) => {
    switch (deposit.kind) {
      case 'missing':
        return deposit.days === 0
          ? t('printRun.deposit.today')
          : t('printRun.deposit.missing', { count: deposit.days });
      case 'short':
        return t('printRun.deposit.short', { count: deposit.lacking });
      case 'doneLate':
        return t('printRun.deposit.doneLate', { count: deposit.days });
      default:
        return t(`printRun.deposit.${deposit.kind}`);
    }
  };
}

/** True when copies are still to be deposited. */
export function isLacking({ kind }: DepositStanding): boolean {
  return kind === 'missing' || kind === 'short';
}

/** "59 bản, 2 nơi". */
export function useSentTo(): (recipients: readonly Recipient[]) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (recipients) =>
    t('printRun.sentTo', { copies: formats.number(copiesOf(recipients)), count: recipients.length });
}
