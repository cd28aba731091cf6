/** Which page, how large, one or two at a time. */
import { ToggleButton, Toolbar, ToolbarButton, ToolbarDivider } from '@fluentui/react-components';
import {
  AutoFitWidthRegular,
  BookOpenRegular,
  PageFitRegular,
  PanelLeftRegular,
  ZoomInRegular,
  ZoomOutRegular,
} from '@fluentui/react-icons';
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

const STEP = 1.25;

export function PreviewToolbar(props: PreviewToolbarProps) {
  const { t } = useTranslation();
  const { page, total, percent, zoom, facing, thumbnails } = props;
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
      <KeyTip label={t('issues.preview.zoomOut')} keys="Ctrl+-">
        <ToolbarButton icon={<ZoomOutRegular />} onClick={() => props.onZoomBy(1 / STEP)} />
      </KeyTip>
      <span className={styles.percent}>{total > 0 && t('issues.preview.zoom', { percent })}</span>
      <KeyTip label={t('issues.preview.zoomIn')} keys="Ctrl++">
        <ToolbarButton icon={<ZoomInRegular />} onClick={() => props.onZoomBy(STEP)} />
      </KeyTip>
      <ToolbarDivider />
      <KeyTip label={t('issues.preview.fitWidth')} keys="Ctrl+0">
        <ToggleButton
          size="small"
          appearance="subtle"
          checked={zoom === 'width'}
          icon={<AutoFitWidthRegular />}
          onClick={() => props.onZoom('width')}
        />
      </KeyTip>
      <KeyTip label={t('issues.preview.fitPage')} keys="Ctrl+9">
        <ToggleButton
          size="small"
          appearance="subtle"
          checked={zoom === 'page'}
          icon={<PageFitRegular />}
          onClick={() => props.onZoom('page')}
        />
      </KeyTip>
      <KeyTip label={t('issues.preview.facing')}>
        <ToggleButton
          size="small"
          appearance="subtle"
          checked={facing}
          icon={<BookOpenRegular />}
          onClick={() => props.onFacing(!facing)}
        />
      </KeyTip>
    </Toolbar>
  );
}
