/** While files are dragged over the window: where they may be let go, and what becomes of them. */
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { places } from '../../app/places.ts';
import { useMay } from '../../desk-client/permissions.ts';
import { isTakenHere } from '../../ui/picture-drop.ts';
import { isPackage, useReceiving } from '../handoff/receive/receive-store.ts';
import styles from './drop-overlay.module.css';
import { useImportDesk } from './import-store.ts';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

export function DropOverlay() {
  const { t } = useTranslation();
  const mayImport = useMay('import');
  const mayReceive = useMay('handoff');
  const importFiles = useImportDesk((imports) => imports.importFiles);
  const receive = useReceiving((receiving) => receiving.receive);
  const [path] = useLocation();
  /** In the room of sources everything is one. */
  const as = path.startsWith(places.sources) ? 'source' : 'auto';
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    // Enter and leave come for every element crossed; the depth tells when the window is left.
    let depth = 0;
    const setDepth = (next: number) => {
      depth = Math.max(0, next);
      if (depth === 0) setOver(false);
    };
    const onEnter = (event: DragEvent) => hasFiles(event) && setDepth(depth + 1);
    const onLeave = (event: DragEvent) => hasFiles(event) && setDepth(depth - 1);
    // Without this the browser would open the file and the desk would be gone.
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      // The text of an article takes pictures itself, where they are let go; so does the list of signed scans.
      setOver((mayImport || mayReceive) && !isTakenHere(event));
      if (event.dataTransfer) event.dataTransfer.dropEffect = mayImport || mayReceive ? 'copy' : 'none';
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDepth(0);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (isTakenHere(event)) return;
      const [first] = files.filter(isPackage);
      if (first && mayReceive) receive(first);
      const others = files.filter((file) => !isPackage(file));
      if (mayImport && others.length > 0) importFiles(others, as);
    };
    const events = { dragenter: onEnter, dragleave: onLeave, dragover: onOver, drop: onDrop };
    for (const [name, listener] of Object.entries(events)) {
      window.addEventListener(name, listener as EventListener, true);
    }
    return () => {
      for (const [name, listener] of Object.entries(events)) {
        window.removeEventListener(name, listener as EventListener, true);
      }
    };
  }, [mayImport, mayReceive, importFiles, receive, as]);

  if (!isOver) return null;
  return (
    <div className={styles.overlay}>
      <div className={styles.card}>
        <ArrowDownloadRegular className={styles.icon ?? ''} aria-hidden />
        <p className={styles.title}>{t('imports.dropTitle')}</p>
        <p className={styles.body}>{t(as === 'source' ? 'imports.dropSources' : 'imports.dropBody')}</p>
      </div>
    </div>
  );
}
