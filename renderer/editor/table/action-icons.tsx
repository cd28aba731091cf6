import {
  TableCellsMergeRegular,
  TableCellsSplitRegular,
  TableDeleteColumnRegular,
  TableDeleteRowRegular,
  TableDismissRegular,
  TableFreezeRowRegular,
  TableStackAboveRegular,
  TableStackBelowRegular,
  TableStackLeftRegular,
  TableStackRightRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { TableAction } from './commands.ts';

export const ACTION_ICONS: Readonly<Record<TableAction, ReactElement>> = {
  rowAbove: <TableStackAboveRegular />,
  rowBelow: <TableStackBelowRegular />,
  columnLeft: <TableStackLeftRegular />,
  columnRight: <TableStackRightRegular />,
  merge: <TableCellsMergeRegular />,
  split: <TableCellsSplitRegular />,
  headerRow: <TableFreezeRowRegular />,
  deleteRows: <TableDeleteRowRegular />,
  deleteColumns: <TableDeleteColumnRegular />,
  deleteTable: <TableDismissRegular />,
};
