/** All pages, small: where one is, and the way to any of them. Only those in sight are drawn. */
import { useArrowNavigationGroup } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewPage } from '#shared/model/preview.ts';
import { PageImage } from './page-image.tsx';
import styles from './page-strip.module.css';

interface PageStripProps {
  pages: readonly PreviewPage[];
  /** The page that is read, from 1. */
  current: number;
  /** Leads to a page, from 1. */
  onChoose(page: number): void;
}

/** Pixels. */
const WIDTH = 76;

export function PageStrip({ pages, current, onChoose }: PageStripProps) {
  const { t } = useTranslation();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const list = useRef<HTMLOListElement>(null);
  const near = useNearIndexes(list, pages.length);

  // The strip goes along with the pages.
  useEffect(() => {
    const item = list.current?.children[current - 1];
    item?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <nav className={styles.strip} aria-label={t('issues.preview.thumbnails')}>
      <ol ref={list} className={styles.list} {...arrows}>
        {pages.map(({ hash, width, height }, index) => {
          const number = index + 1;
          const label = t('issues.preview.page', { page: number });
          return (
            <li key={number} data-index={index}>
              <button
                type="button"
                className={styles.page}
                aria-label={label}
                aria-current={number === current ? 'page' : undefined}
                onClick={() => onChoose(number)}
                data-focus-ring
              >
                <span className={styles.paper} style={{ width: WIDTH, height: (WIDTH * height) / width }}>
                  <PageImage hash={hash} label="" isNear={near.has(index)} />
                </span>
                <span aria-hidden>{number}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Indexes of the items of a list that are in sight, or about to be. */
function useNearIndexes(list: React.RefObject<HTMLOListElement | null>, count: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const after = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const index = Number(target.getAttribute('data-index'));
            if (isIntersecting) after.add(index);
            else after.delete(index);
          }
          return after;
        }),
      { root: element.parentElement, rootMargin: '120px 0px' },
    );
    for (const item of [...element.children].slice(0, count)) observer.observe(item);
    return () => observer.disconnect();
  }, [list, count]);
  return near;
}
