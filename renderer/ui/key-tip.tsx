/** A tooltip that names the key beside the action. */
import { Tooltip, type TooltipProps } from '@fluentui/react-components';
import type { ReactElement } from 'react';

interface KeyTipProps {
  label: string;
  keys?: string | undefined;
  /** `label`: the control shows a sign only; `description`: it shows its own words. */
  relationship?: TooltipProps['relationship'];
  children: ReactElement;
}

export function KeyTip({ label, keys, relationship = 'label', children }: KeyTipProps) {
  const content = keys ? `${label} (${keys})` : label;
  // The tooltip fixes the type of its child more narrowly than React does.
  return (
    <Tooltip content={content} relationship={relationship} positioning="above">
      {children as TooltipProps['children'] & ReactElement}
    </Tooltip>
  );
}
