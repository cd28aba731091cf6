/** The issue as it will print: real pages, in sight only drawn, with zoom and facing pages. */
import {
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../app/commands/commands.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { Late } from '../../../ui/late.tsx';
import { PageImage } from './page-image.tsx';
import { GAP, layOutPages, scaleOf, type Zoom } from './page-layout.ts';
import { type PagePoint, placeOfText, type TextPlace, textAt } from './page-places.ts';
import { PageStrip } from './page-strip.tsx';
import styles from './preview.module.css';
import { PreviewToolbar } from './preview-toolbar.tsx';
import type { IssuePreview } from './use-preview.ts';

export interface PrintPreviewHandle {
  /** @param page from 1. */
  scrollToPage(page: number): void;
  /** Brings text into sight; stays where it is when the text is in sight already. */
  showText(text: TextPlace): void;
  /** Indexes, from 0, of the pages in sight. */
  pagesInSight(): number[];
}

interface PrintPreviewProps {
  preview: IssuePreview;
  /** Where it opens; from 1. */
  initialPage?: number | undefined;
  /** Leads to the text that stands at a place one clicked on. */
  onOpen?: ((text: TextPlace) => void) | undefined;
  /** Somebody scrolls through the pages. */
  onLeaf?: (() => void) | undefined;
  /** All pages can be shown small at its side. */
  hasThumbnails?: boolean;
  ref?: Ref<PrintPreviewHandle>;
}

const ZOOM_STEP = 1.25;
const ZOOM_LIMITS = { least: 0.25, most: 4 };
/** Pages that lie within this many screens of what is in sight are loaded. */
const NEAR = 1;

/** Share of the height at its upper and lower edge that counts as out of sight. */
const EDGE = 0.08;

interface Sight {
  width: number;
  height: number;
  top: number;
}

export function PrintPreview({
  preview,
  initialPage,
  onOpen,
  onLeaf,
  hasThumbnails = false,
  ref,
}: PrintPreviewProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const facing = usePreferences((preferences) => preferences.facingPages);
  const setFacing = usePreferences((preferences) => preferences.setFacingPages);
  const thumbnails = usePreferences((preferences) => preferences.thumbnails);
  const setThumbnails = usePreferences((preferences) => preferences.setThumbnails);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [sight, setSight] = useState<Sight>({ width: 0, height: 0, top: 0 });
  const pages = preview.pages?.pages ?? [];
  const layout = useMemo(() => layOutPages(pages, sight, facing, zoom), [pages, sight, facing, zoom]);
  const scale = scaleOf(pages, sight, facing, zoom) / (96 / 72);

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { clientWidth: width, clientHeight: height, scrollTop: top } = element;
    setSight((before) =>
      before.width === width && before.height === height && before.top === top
        ? before
        : { width, height, top },
    );
  }, []);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [look]);

  const scrollToPage = useCallback(
    (page: number, behavior: ScrollBehavior = 'smooth') => {
      const box = layout.boxes[page - 1];
      if (box) scroller.current?.scrollTo({ top: box.top - GAP, behavior });
    },
    [layout],
  );
  const showText = useCallback(
    (text: TextPlace) => {
      const place = preview.pages && placeOfText(preview.pages, text);
      const box = place && layout.boxes[place.page - 1];
      const element = scroller.current;
      if (!box || !element) return;
      const top = box.top + place.top * box.height;
      const { scrollTop, clientHeight } = element;
      const isInSight = top > scrollTop + EDGE * clientHeight && top < scrollTop + (1 - EDGE) * clientHeight;
      if (!isInSight) element.scrollTo({ top: top - clientHeight / 2, behavior: 'smooth' });
    },
    [preview.pages, layout],
  );
  const pagesInSight = useCallback(() => {
    const element = scroller.current;
    if (!element) return [];
    const { scrollTop, clientHeight } = element;
    return layout.boxes.flatMap(({ top, height }, index) =>
      top < scrollTop + clientHeight && top + height > scrollTop ? [index] : [],
    );
  }, [layout]);
  useImperativeHandle(ref, () => ({ scrollToPage, showText, pagesInSight }), [
    scrollToPage,
    showText,
    pagesInSight,
  ]);

  const openAt = (point: PagePoint) => {
    const text = preview.pages && textAt(preview.pages, point);
    if (text) onOpen?.(text);
  };

  // Opens at the article one comes from, once there are pages.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || layout.boxes.length === 0 || sight.width === 0) return;
    opened.current = true;
    if (initialPage) scrollToPage(initialPage, 'instant');
  }, [initialPage, layout, scrollToPage, sight.width]);

  const middle = sight.top + sight.height / 3;
  const current = Math.max(1, layout.boxes.findLastIndex((box) => box.top <= middle) + 1);

  // Zooming and resizing keep the page that is in sight in sight.
  const keptPlace = useRef({ page: 1, within: 0 });
  const box = layout.boxes[current - 1];
  useEffect(() => {
    if (box && box.height > 0)
      keptPlace.current = { page: current, within: (sight.top - box.top) / box.height };
  }, [sight.top, current, box]);
  const shape = `${sight.width}.${facing}.${zoom}`;
  const lastShape = useRef(shape);
  useLayoutEffect(() => {
    if (lastShape.current === shape) return;
    lastShape.current = shape;
    const { page, within } = keptPlace.current;
    const kept = layout.boxes[page - 1];
    if (kept && opened.current) scroller.current?.scrollTo({ top: kept.top + within * kept.height });
  }, [shape, layout]);

  const openCurrent = () => {
    if (box) openAt({ page: current, left: 0, top: Math.max(0, (middle - box.top) / box.height) });
  };
  const zoomBy = (factor: number) =>
    setZoom(Math.min(ZOOM_LIMITS.most, Math.max(ZOOM_LIMITS.least, scale * factor)));
  useCommands('screen', [
    ...(onOpen ? [{ id: 'preview.open', label: t('issues.preview.open'), run: openCurrent }] : []),
    { id: 'preview.in', label: t('issues.preview.zoomIn'), keys: 'Ctrl++', run: () => zoomBy(ZOOM_STEP) },
    {
      id: 'preview.out',
      label: t('issues.preview.zoomOut'),
      keys: 'Ctrl+-',
      run: () => zoomBy(1 / ZOOM_STEP),
    },
    { id: 'preview.width', label: t('issues.preview.fitWidth'), keys: 'Ctrl+0', run: () => setZoom('width') },
    { id: 'preview.page', label: t('issues.preview.fitPage'), keys: 'Ctrl+9', run: () => setZoom('page') },
    {
      id: 'preview.facing',
      label: facing ? t('issues.preview.single') : t('issues.preview.facing'),
      run: () => setFacing(!facing),
    },
    ...(hasThumbnails
      ? [
          {
            id: 'preview.thumbnails',
            label: thumbnails ? t('issues.preview.hideThumbnails') : t('issues.preview.showThumbnails'),
            run: () => setThumbnails(!thumbnails),
          },
        ]
      : []),
  ]);

  return (
    <section className={styles.preview} aria-label={t('issues.preview.label')}>
      <PreviewToolbar
        page={Math.min(current, pages.length)}
        total={pages.length}
        percent={Math.round(scale * 100)}
        zoom={zoom}
        facing={facing}
        onZoom={setZoom}
        onZoomBy={zoomBy}
        onFacing={setFacing}
        thumbnails={hasThumbnails ? thumbnails : undefined}
        onThumbnails={setThumbnails}
      />
      {preview.failure && (
        <div className={styles.failure}>
          <FailureNotice failure={preview.failure} />
        </div>
      )}
      <div className={styles.body}>
        {hasThumbnails && thumbnails && <PageStrip pages={pages} current={current} onChoose={scrollToPage} />}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter opens what is in sight */}
        <div
          ref={scroller}
          className={styles.scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          onScroll={look}
          onWheel={onLeaf}
          onTouchMove={onLeaf}
          onPointerDown={onLeaf}
          onKeyDown={(event) => {
            onLeaf?.();
            if (event.key === 'Enter' && onOpen) openCurrent();
          }}
          data-focus-ring
        >
          {pages.length === 0 && !preview.failure && (
            <Late>
              <p className={styles.waiting} role="status">
                {t('issues.preview.waiting')}
              </p>
            </Late>
          )}
          <ol
            className={styles.sheet}
            style={{ height: layout.height, width: layout.width }}
            aria-label={t('issues.preview.pages')}
          >
            {pages.map((page, index) => {
              const place = layout.boxes[index];
              if (!place) return null;
              const isNear =
                place.top < sight.top + (1 + NEAR) * sight.height &&
                place.top + place.height > sight.top - NEAR * sight.height;
              const { left, top, width, height } = place;
              const number = index + 1;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens what is in sight, see above
                <li
                  key={number}
                  className={styles.page}
                  style={{ left, top, width, height }}
                  title={onOpen && t('issues.preview.openHint')}
                  data-opens={onOpen !== undefined || undefined}
                  onClick={(event) => {
                    const { left, top } = event.currentTarget.getBoundingClientRect();
                    const across = (event.clientX - left) / width;
                    openAt({ page: number, left: across, top: (event.clientY - top) / height });
                  }}
                  data-page={number}
                  data-hash={page.hash}
                >
                  <PageImage
                    hash={page.hash}
                    label={t('issues.preview.page', { page: number })}
                    isNear={isNear && sight.height > 0}
                  />
                </li>
              );
            })}
          </ol>
        </div>
      </div>
    </section>
  );
}
