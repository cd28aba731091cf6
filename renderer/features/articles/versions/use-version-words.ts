/** How a version is called: when it was, why it was kept. */
import {
  ArrowImportRegular,
  ArrowReplyRegular,
  BookmarkRegular,
  BoxArrowLeftRegular,
  BoxArrowUpRegular,
  CheckmarkCircleRegular,
  ClockRegular,
  DocumentAddRegular,
  EditRegular,
  type FluentIcon,
  HistoryRegular,
  MergeRegular,
  PrintRegular,
  SendRegular,
  TextEditStyleRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ArticleVersion, VersionReason } from '#shared/model/version.ts';
import { useFormats } from '../../../app/formats.ts';

export const REASON_ICONS: Record<VersionReason, FluentIcon> = {
  created: DocumentAddRegular,
  imported: ArrowImportRegular,
  named: BookmarkRegular,
  automatic: ClockRegular,
  submitted: SendRegular,
  withdrawn: ArrowReplyRegular,
  returned: ArrowReplyRegular,
  approved: CheckmarkCircleRegular,
  published: PrintRegular,
  reopened: EditRegular,
  beforeRestore: HistoryRegular,
  restored: HistoryRegular,
  beforeReplace: TextEditStyleRegular,
  sent: BoxArrowUpRegular,
  received: BoxArrowLeftRegular,
  beforeMerge: MergeRegular,
  merged: MergeRegular,
};

const DAY = 86_400_000;

export function useVersionWords() {
  const { t } = useTranslation();
  const formats = useFormats();
  const when = (isoTime: string): string => {
    const date = new Date(isoTime);
    const time = formats.time(isoTime);
    const today = new Date();
    if (date.toDateString() === today.toDateString()) return t('versions.today', { time });
    if (date.toDateString() === new Date(today.getTime() - DAY).toDateString()) {
      return t('versions.yesterday', { time });
    }
    return t('versions.day', { time, day: formats.moment(isoTime) });
  };
  const reason = (version: ArticleVersion): string =>
    version.restoredFrom === null
      ? t(`versions.reasons.${version.reason}`)
      : t('versions.restoredFrom', { number: version.restoredFrom });
  return {
    when,
    reason,
    /** "Bản 3 · Gửi anh Bình · 10:42 hôm nay". */
    label: (version: ArticleVersion): string =>
      [
        t('versions.numbered', { number: version.number }),
        version.name || reason(version),
        when(version.writtenAt),
      ].join(' · '),
  };
}
