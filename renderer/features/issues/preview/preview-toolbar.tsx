/** Which page, how large, one or two at a time. What finds no room beside a narrow page goes into a menu. */
import {
  Button,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  ToggleButton,
  Toolbar,
  ToolbarButton,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import {
  AutoFitWidthRegular,
  BookOpenRegular,
  MoreHorizontalRegular,
  PageFitRegular,
  PanelLeftRegular,
  ZoomInRegular,
  ZoomOutRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyTip } from '../../../ui/key-tip.tsx';
import type { Zoom } from './page-layout.ts';
import styles from './preview.module.css';

interface PreviewToolbarProps {
  page: number;
  total: number;
  percent: number;
  zoom: Zoom;
  facing: boolean;
  /** Absent: there are none to be shown. */
  thumbnails: boolean | undefined;
  onZoom(zoom: Zoom): void;
  onZoomBy(factor: number): void;
  onFacing(facing: boolean): void;
  onThumbnails(thumbnails: boolean): void;
}

interface Tool {
  id: string;
  label: string;
  keys?: string;
  icon: ReactElement;
  /** Whether it is on; absent where it does something once. */
  checked?: boolean;
  /** The lowest leaves the bar first. */
  priority: number;
  run(): void;
}

const STEP = 1.25;

export function PreviewToolbar(props: PreviewToolbarProps) {
  const { t } = useTranslation();
  const { page, total, percent, zoom, facing, thumbnails } = props;
  const zoomTools: Tool[] = [
    {
      id: 'out',
      label: t('issues.preview.zoomOut'),
      keys: 'Ctrl+-',
      icon: <ZoomOutRegular />,
      priority: 5,
      run: () => props.onZoomBy(1 / STEP),
    },
    {
      id: 'in',
      label: t('issues.preview.zoomIn'),
      keys: 'Ctrl++',
      icon: <ZoomInRegular />,
      priority: 5,
      run: () => props.onZoomBy(STEP),
    },
  ];
  const viewTools: Tool[] = [
    {
      id: 'width',
      label: t('issues.preview.fitWidth'),
      keys: 'Ctrl+0',
      icon: <AutoFitWidthRegular />,
      checked: zoom === 'width',
      priority: 4,
      run: () => props.onZoom('width'),
    },
    {
      id: 'page',
      label: t('issues.preview.fitPage'),
      keys: 'Ctrl+9',
      icon: <PageFitRegular />,
      checked: zoom === 'page',
      priority: 3,
      run: () => props.onZoom('page'),
    },
    {
      id: 'facing',
      label: t('issues.preview.facing'),
      icon: <BookOpenRegular />,
      checked: facing,
      priority: 2,
      run: () => props.onFacing(!facing),
    },
  ];
  return (
    <Toolbar size="small" className={styles.toolbar ?? ''} aria-label={t('issues.preview.label')}>
      {thumbnails !== undefined && (
        <KeyTip label={thumbnails ? t('issues.preview.hideThumbnails') : t('issues.preview.showThumbnails')}>
          <ToggleButton
            size="small"
            appearance="subtle"
            checked={thumbnails}
            icon={<PanelLeftRegular />}
            onClick={() => props.onThumbnails(!thumbnails)}
          />
        </KeyTip>
      )}
      <span className={styles.position}>{total > 0 && t('issues.preview.position', { page, total })}</span>
      <Overflow minimumVisible={0}>
        <div className={styles.tools}>
          {zoomTools.map((tool) => (
            <ToolButton key={tool.id} tool={tool} />
          ))}
          <OverflowItem id="percent" priority={1}>
            <span className={styles.percent}>{total > 0 && t('issues.preview.zoom', { percent })}</span>
          </OverflowItem>
          {viewTools.map((tool) => (
            <ToolButton key={tool.id} tool={tool} />
          ))}
          <FoldedTools tools={[...zoomTools, ...viewTools]} />
        </div>
      </Overflow>
    </Toolbar>
  );
}

function ToolButton({ tool: { id, label, keys, icon, checked, priority, run } }: { tool: Tool }) {
  return (
    <KeyTip label={label} keys={keys}>
      <OverflowItem id={id} priority={priority}>
        {checked === undefined ? (
          <ToolbarButton icon={icon} onClick={run} />
        ) : (
          <ToggleButton size="small" appearance="subtle" checked={checked} icon={icon} onClick={run} />
        )}
      </OverflowItem>
    </KeyTip>
  );
}

/** The menu of what found no room; it is there only when there is something in it. */
function FoldedTools({ tools }: { tools: readonly Tool[] }) {
  const { t } = useTranslation();
  const { ref, isOverflowing } = useOverflowMenu<HTMLSpanElement>();
  if (!isOverflowing) return null;
  const on = tools.filter(({ checked }) => checked).map(({ id }) => id);
  return (
    <span ref={ref}>
      <Menu checkedValues={{ on }}>
        <KeyTip label={t('issues.preview.more')}>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} />
          </MenuTrigger>
        </KeyTip>
        <MenuPopover>
          <MenuList>
            {tools.map((tool) => (
              <FoldedTool key={tool.id} tool={tool} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}

function FoldedTool({ tool: { id, label, keys, icon, checked, run } }: { tool: Tool }) {
  if (useIsOverflowItemVisible(id)) return null;
  const item = { icon, onClick: run, ...(keys && { secondaryContent: keys }) };
  return checked === undefined ? (
    <MenuItem {...item}>{label}</MenuItem>
  ) : (
    <MenuItemCheckbox name="on" value={id} {...item}>
      {label}
    </MenuItemCheckbox>
  );
}
