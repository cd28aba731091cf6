/** Gửi bằng tệp: the button, and the command of the same name in the palette. */
import { Button } from '@fluentui/react-components';
import { BoxArrowUpRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { SentThings } from '#shared/model/sending.ts';
import { useCommands } from '../../../app/commands/commands.ts';
import { useMay } from '../../../desk-client/permissions.ts';
import { KeyTip } from '../../../ui/key-tip.tsx';
import { useSending } from './send-store.ts';

const KEYS = 'Ctrl+Alt+G';

interface SendButtonProps {
  what: SentThings;
  /** As the dialog names what is sent. */
  title: string;
  /** Only the icon, with its name as a tip. */
  isIcon?: boolean;
  size?: 'small' | 'medium';
}

export function SendButton({ what, title, isIcon = false, size = 'small' }: SendButtonProps) {
  const { t } = useTranslation();
  const maySend = useMay('handoff');
  const begin = useSending((sending) => sending.begin);
  const send = () => begin({ what, title });
  const label = t('handoffSend.open');
  useCommands('screen', maySend ? [{ id: 'handoff.send', label, keys: KEYS, run: send }] : []);
  if (!maySend) return null;
  return (
    <KeyTip label={label} keys={KEYS} relationship={isIcon ? 'label' : 'description'}>
      <Button size={size} appearance="subtle" icon={<BoxArrowUpRegular />} onClick={send}>
        {isIcon ? null : label}
      </Button>
    </KeyTip>
  );
}
