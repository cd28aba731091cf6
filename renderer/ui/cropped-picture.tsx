/** A picture of the library, or the part of it that a figure shows; the original is never changed. */
import type { CSSProperties } from 'react';
import { cropPixels } from '#shared/document/figures.ts';
import type { Crop } from '#shared/document/schema.ts';
import { THUMBNAIL_SIDES } from '#shared/model/library.ts';
import styles from './cropped-picture.module.css';

interface CroppedPictureProps {
  /** Pixels of the original, and addresses of its smaller copies. */
  picture: { width: number; height: number; small: string; large: string };
  crop?: Crop | undefined;
  alternativeText: string;
  /** How wide it stands at the most, in CSS pixels: decides which copy is fetched. */
  widest: number;
  onError?(): void;
}

/** As wide as its place; its height is known before it is there, so that nothing moves when it comes. */
export function CroppedPicture({ picture, crop, alternativeText, widest, onError }: CroppedPictureProps) {
  const part = cropPixels(picture, crop);
  const style: CSSProperties = {
    width: percent(picture.width, part.width),
    left: percent(-part.left, part.width),
    top: percent(-part.top, part.height),
  };
  return (
    <div className={styles.frame} style={{ aspectRatio: `${part.width} / ${part.height}` }}>
      <img
        className={styles.picture}
        style={style}
        srcSet={`${picture.small} ${pixelsOf(picture, 'small')}w, ${picture.large} ${pixelsOf(picture, 'large')}w`}
        sizes={`${Math.ceil((widest * picture.width) / part.width)}px`}
        src={picture.small}
        width={picture.width}
        height={picture.height}
        alt={alternativeText}
        loading="lazy"
        decoding="async"
        draggable={false}
        onError={onError}
      />
    </div>
  );
}

function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`;
}

/** The width of a copy in pixels. */
function pixelsOf({ width, height }: { width: number; height: number }, size: 'small' | 'large'): number {
  return Math.max(1, Math.round(width * Math.min(1, THUMBNAIL_SIDES[size] / Math.max(width, height))));
}
