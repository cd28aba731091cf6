/** The zoom at the right of the status bar, where Word has it. */
import { Slider } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { KeyTip } from '../../ui/key-tip.tsx';
import { usePreferences } from '../preferences.ts';
import { stepZoom, useTextView, ZOOM } from '../text-view.ts';
import styles from './status-bar.module.css';

export function ZoomControl() {
  const { t } = useTranslation();
  const hasText = useTextView((view) => view.hasText);
  const { zoom, setZoom } = usePreferences();
  if (!hasText) return null;
  return (
    <div className={styles.zoom}>
      <Slider
        size="small"
        className={styles.zoomSlider ?? ''}
        aria-label={t('app.zoom.label')}
        aria-valuetext={`${zoom} %`}
        min={ZOOM.least}
        max={ZOOM.most}
        step={ZOOM.step}
        value={zoom}
        onChange={(_, { value }) => setZoom(value)}
      />
      <KeyTip label={t('app.zoom.reset')} relationship="description">
        <button type="button" className={styles.zoomValue} onClick={() => stepZoom(0)}>
          {zoom} %
        </button>
      </KeyTip>
    </div>
  );
}
