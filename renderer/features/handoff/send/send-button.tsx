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

interface SendProps {
  what: SentThings;
  /** As the dialog names what is sent. */
  title: string;
}

/** How what is shown is sent, with the command of the same name; null for who may not. */
export function useSend({ what, title }: SendProps) {
  const { t } = useTranslation();
  const maySend = useMay('handoff');
  const begin = useSending((sending) => sending.begin);
  const send = { label: t('handoffSend.open'), keys: KEYS, run: () => begin({ what, title }) };
  useCommands('screen', maySend ? [{ id: 'handoff.send', ...send }] : []);
  return maySend ? send : null;
}

interface SendButtonProps extends SendProps {
  /** Only the icon, with its name as a tip. */
  isIcon?: boolean;
}

export function SendButton({ isIcon = false, ...props }: SendButtonProps) {
  const send = useSend(props);
  if (!send) return null;
  return (
    <KeyTip label={send.label} keys={send.keys} relationship={isIcon ? 'label' : 'description'}>
      <Button size="small" appearance="subtle" icon={<BoxArrowUpRegular />} onClick={send.run}>
        {isIcon ? null : send.label}
      </Button>
    </KeyTip>
  );
}
