import { Button } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { KeyTip } from '../../../ui/key-tip.tsx';

interface StopButtonsProps {
  stops: { count: number; previous(): void; next(): void };
  size?: 'small' | 'medium';
}

/** To the difference before and after the one in sight. */
export function StopButtons({ stops, size = 'medium' }: StopButtonsProps) {
  const { t } = useTranslation();
  const common = { size, appearance: 'subtle', disabledFocusable: stops.count === 0 } as const;
  return (
    <>
      <KeyTip label={t('versions.comparison.previous')} keys="Alt+Up">
        <Button {...common} icon={<ArrowUpRegular />} onClick={stops.previous} />
      </KeyTip>
      <KeyTip label={t('versions.comparison.next')} keys="Alt+Down">
        <Button {...common} icon={<ArrowDownRegular />} onClick={stops.next} />
      </KeyTip>
    </>
  );
}
