/** One button of the toolbar, with its name and key in the tooltip. */
import { ToolbarButton, Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { KeyName } from '../keys/keys.ts';
import { withKey } from './key-names.ts';

interface ToolProps {
  label: string;
  shortcut?: KeyName;
  icon: ReactElement;
  disabled?: boolean;
  onPress(): void;
}

export function Tool({ label, shortcut, icon, disabled = false, onPress }: ToolProps) {
  return (
    <Tooltip content={withKey(label, shortcut)} relationship="label">
      <ToolbarButton icon={icon} disabledFocusable={disabled} onClick={onPress} />
    </Tooltip>
  );
}

/** A button that says whether it is in force (aria-pressed). */
export function ToggleTool({ label, shortcut, icon, pressed, onPress }: ToolProps & { pressed: boolean }) {
  return (
    <Tooltip content={withKey(label, shortcut)} relationship="label">
      {/* The state is the selection's, not the button's; Fluent's toggle button would say its own. */}
      <ToolbarButton
        icon={icon}
        aria-pressed={pressed}
        className={pressed ? 'article-tool-pressed' : ''}
        onClick={onPress}
      />
    </Tooltip>
  );
}
