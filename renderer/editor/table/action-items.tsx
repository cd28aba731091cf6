/** What can be done to a table, as items of a menu. */
import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useSurroundings } from '../editor-surroundings.ts';
import { ACTION_ICONS } from './action-icons.tsx';
import type { TableChoices } from './actions.ts';
import type { TableAction } from './commands.ts';

const GROUPS: readonly (readonly TableAction[])[] = [
  ['rowAbove', 'rowBelow', 'columnLeft', 'columnRight'],
  ['merge', 'split', 'headerRow'],
  ['deleteRows', 'deleteColumns', 'deleteTable'],
];

interface ActionItemsProps {
  choices: TableChoices;
  onChoose(action: TableAction): void;
}

export function ActionItems({ choices, onChoose }: ActionItemsProps) {
  const { actions, noHeaderRow } = useSurroundings().strings.table;
  const labelOf = (action: TableAction) =>
    action === 'headerRow' && choices.isHeader ? noHeaderRow : actions[action];
  return GROUPS.map((group) => (
    <Fragment key={group[0]}>
      {group !== GROUPS[0] && <MenuDivider />}
      {group.map((action) => (
        <MenuItem
          key={action}
          icon={ACTION_ICONS[action]}
          disabled={!isPossible(action, choices)}
          onClick={() => onChoose(action)}
        >
          {labelOf(action)}
        </MenuItem>
      ))}
    </Fragment>
  ));
}

export function isPossible(action: TableAction, choices: TableChoices): boolean {
  if (action === 'merge') return choices.canMerge;
  return action === 'split' ? choices.canSplit : true;
}
