/** What can be done to a table, as items of a menu. */
import { MenuDivider, MenuItem, MenuItemCheckbox } from '@fluentui/react-components';
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

/** Stands in a menu whose checked values of the name "table" hold "headerRow" when the row is a header. */
export function ActionItems({ choices, onChoose }: ActionItemsProps) {
  const { actions } = useSurroundings().strings.table;
  return GROUPS.map((group) => (
    <Fragment key={group[0]}>
      {group !== GROUPS[0] && <MenuDivider />}
      {group.map((action) =>
        action === 'headerRow' ? (
          <MenuItemCheckbox key={action} name="table" value={action} onClick={() => onChoose(action)}>
            {actions[action]}
          </MenuItemCheckbox>
        ) : (
          <MenuItem
            key={action}
            icon={ACTION_ICONS[action]}
            disabled={!isPossible(action, choices)}
            onClick={() => onChoose(action)}
          >
            {actions[action]}
          </MenuItem>
        ),
      )}
    </Fragment>
  ));
}

/** The checked values of the menu around the items. */
export function checkedValues({ isHeader }: TableChoices): Record<string, string[]> {
  return { table: isHeader ? ['headerRow'] : [] };
}

export function isPossible(action: TableAction, choices: TableChoices): boolean {
  if (action === 'merge') return choices.canMerge;
  return action === 'split' ? choices.canSplit : true;
}
