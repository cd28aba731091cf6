/** What can be done with the figure one works on: the usual as buttons, everything in the menu. */
import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarButton,
  Tooltip,
} from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowSwapRegular,
  ArrowUpRegular,
  ColumnRegular,
  CropRegular,
  DeleteRegular,
  LayoutColumnTwoRegular,
  MoreHorizontalRegular,
  SquareRegular,
} from '@fluentui/react-icons';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import type { ReactElement } from 'react';
import type { FigureBlock } from '#shared/document/schema.ts';
import { useSurroundings } from '../editor-surroundings.ts';
import {
  MOVE_FIGURE_COMMAND,
  REMOVE_FIGURE_COMMAND,
  SET_BESIDE_COMMAND,
  SET_FIGURE_WIDTH_COMMAND,
} from './commands.ts';
import { useFigurePlace } from './figure-places.ts';
import { focusFigure } from './focus-figure.ts';

interface FigureToolsProps {
  nodeKey: NodeKey;
  figure: FigureBlock;
  /** Whether there is a picture to crop. */
  canCrop: boolean;
  isMenuOpen: boolean;
  onMenuOpen(isOpen: boolean): void;
  onCrop(): void;
  onReplace(): void;
}

interface Tool {
  label: string;
  /** Where the tooltip says more than the name. */
  tip?: string;
  keys?: string;
  icon: ReactElement;
  run(): void;
}

export function FigureTools(props: FigureToolsProps) {
  const { nodeKey, figure, canCrop, isMenuOpen, onMenuOpen, onCrop, onReplace } = props;
  const [editor] = useLexicalComposerContext();
  const { figure: strings } = useSurroundings().strings;
  const { index, row, mayJoin } = useFigurePlace(nodeKey);
  const width = row[0]?.width ?? figure.width;
  const isColumn = width === 'column';
  const isBeside = index > 0;
  const move = (direction: 'up' | 'down') => () => {
    editor.dispatchCommand(MOVE_FIGURE_COMMAND, { key: nodeKey, direction });
    focusFigure(editor, nodeKey);
  };

  const crop: Tool = { label: strings.crop.open, icon: <CropRegular />, run: onCrop };
  const replace: Tool = { label: strings.replace, icon: <ArrowSwapRegular />, run: onReplace };
  const beside: Tool = {
    label: isBeside ? strings.part : strings.putBeside,
    icon: <LayoutColumnTwoRegular />,
    run: () => editor.dispatchCommand(SET_BESIDE_COMMAND, { keys: [nodeKey], beside: !isBeside }),
  };
  const resize: Tool = {
    label: isColumn ? strings.makePageWide : strings.makeColumnWide,
    tip: `${strings.width}: ${isColumn ? strings.widthColumn : strings.widthPage}`,
    icon: isColumn ? <ColumnRegular /> : <SquareRegular />,
    run: () =>
      editor.dispatchCommand(SET_FIGURE_WIDTH_COMMAND, { key: nodeKey, width: isColumn ? 'page' : 'column' }),
  };
  const up: Tool = { label: strings.moveUp, keys: 'Alt+Shift+↑', icon: <ArrowUpRegular />, run: move('up') };
  const down: Tool = {
    label: strings.moveDown,
    keys: 'Alt+Shift+↓',
    icon: <ArrowDownRegular />,
    run: move('down'),
  };
  const remove: Tool = {
    label: strings.remove,
    icon: <DeleteRegular />,
    run: () => {
      editor.dispatchCommand(REMOVE_FIGURE_COMMAND, nodeKey);
      editor.focus();
    },
  };
  // Over a narrow picture there is room for the most wanted only, and none for what takes it away by a slip.
  const isNarrow = row.length > 1;
  const usual = [...(canCrop ? [crop] : []), replace, ...(mayJoin ? [beside] : []), resize];

  return (
    <Toolbar aria-label={strings.tools} size="small" className="article-figure-tools">
      {(isNarrow ? usual.slice(0, 1) : [...usual, remove]).map((tool) => (
        <Tooltip
          key={tool.label}
          content={tool.tip ?? tool.label}
          relationship={tool.tip ? 'description' : 'label'}
        >
          <ToolbarButton
            icon={tool.icon}
            onClick={tool.run}
            {...(tool.tip && { 'aria-label': tool.label })}
          />
        </Tooltip>
      ))}
      <Menu open={isMenuOpen} onOpenChange={(_, { open }) => onMenuOpen(open)}>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={strings.more} relationship="label">
            <ToolbarButton icon={<MoreHorizontalRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {[...usual, up, down].map((tool) => (
              <MenuItem
                key={tool.label}
                icon={tool.icon}
                {...(tool.keys && { secondaryContent: tool.keys })}
                onClick={tool.run}
              >
                {tool.label}
              </MenuItem>
            ))}
            <MenuDivider />
            <MenuItem icon={remove.icon} secondaryContent="Delete" onClick={remove.run}>
              {remove.label}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </Toolbar>
  );
}
