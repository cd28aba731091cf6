/** Pictures of the library that look nearly the same: most likely one picture, saved twice. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { places } from '../../app/places.ts';
import { useDesk, useFiles } from '../../desk-client/desk-client.tsx';
import styles from './picture-details.module.css';

export function SimilarPictures({ id }: { id: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { fileUrl } = useFiles();
  const { data: similar } = useQuery(desk.pictures.similar.queryOptions({ id }));
  if (!similar || similar.length === 0) return null;
  return (
    <section className={styles.similar}>
      <h3 className={styles.sectionTitle}>{t('pictures.similar')}</h3>
      <ul className={styles.likes}>
        {similar.map((picture) => (
          <li key={picture.id}>
            <Link href={places.picture(picture.id)} className={styles.like ?? ''} title={picture.name}>
              <img src={fileUrl(`/thumbnail/${picture.hash}`)} alt={picture.name} draggable={false} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
