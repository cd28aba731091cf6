/** One typeset page. A changed page replaces the one before only once it can be drawn: nothing flashes. */
import { useEffect, useRef, useState } from 'react';
import { useFiles } from '../../../desk-client/desk-client.tsx';
import styles from './preview.module.css';

interface PageImageProps {
  hash: string;
  label: string;
  /** False: far from sight, so nothing is loaded. */
  isNear: boolean;
}

export function PageImage({ hash, label, isNear }: PageImageProps) {
  const { fileUrl } = useFiles();
  const [shown, setShown] = useState<string | null>(null);
  const wanted = useRef(hash);
  wanted.current = hash;

  useEffect(() => {
    if (!isNear || shown === hash) return;
    const image = new Image();
    image.src = fileUrl(`/preview/${hash}.svg`);
    const show = () => wanted.current === hash && setShown(hash);
    const failed = () => {
      // A page that cannot be decoded beforehand is still handed to the browser to try. One that was replaced before it
      // came leaves the picture that is there: the next has its name already.
      if (image.naturalWidth > 0) show();
      else if (wanted.current === hash) setShown((before) => before ?? hash);
    };
    image.decode().then(show, failed);
  }, [hash, isNear, shown, fileUrl]);

  if (shown === null) return null;
  return (
    <img src={fileUrl(`/preview/${shown}.svg`)} alt={label} className={styles.image} draggable={false} />
  );
}
