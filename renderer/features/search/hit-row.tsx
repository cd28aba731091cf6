/** One hit: its name, where it belongs, and the words around what was found. */
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#shared/model/search.ts';
import { useFormats } from '../../app/formats.ts';
import { useFiles } from '../../desk-client/desk-client.tsx';
import styles from './hit-row.module.css';
import { MarkedText } from './marked-text.tsx';

export function HitRow({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { fileUrl } = useFiles();
  return (
    <div className={styles.row}>
      {hit.hash !== null && (
        <img className={styles.picture} src={fileUrl(`/thumbnail/${hit.hash}`)} alt="" loading="lazy" />
      )}
      <div className={styles.words}>
        <div className={styles.head}>
          <span className={styles.title}>
            {hit.title === '' ? t('app.untitled') : <MarkedText text={hit.title} marks={hit.titleMarks} />}
          </span>
          <span className={styles.place}>
            {[hit.place, formats.day(hit.day)].filter(Boolean).join(' · ')}
          </span>
        </div>
        {hit.snippet !== '' && (
          <div className={styles.snippet}>
            <MarkedText text={hit.snippet} marks={hit.snippetMarks} />
          </div>
        )}
      </div>
    </div>
  );
}
