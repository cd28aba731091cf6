/** Everything in the library that has a name, for the palette. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useAllArticles } from '../../features/articles/use-all-articles.ts';
import { useAllSources } from '../../features/sources/use-all-sources.ts';
import { places } from '../places.ts';
import type { Findable } from './palette-search.ts';

export function useNamedThings(): Findable[] {
  const { t } = useTranslation();
  const desk = useDesk();
  const [, goTo] = useLocation();
  const issues = useQuery(desk.issues.list.queryOptions()).data;
  const articles = useAllArticles().data;
  const sources = useAllSources().data;
  const pictures = useQuery(desk.pictures.list.queryOptions()).data;
  return useMemo(() => {
    const things = (kind: Findable['kind'], rows: { id: string; name: string; path: string }[] = []) =>
      rows.map(({ id, name, path }): Findable => ({ id, kind, name, open: () => goTo(path) }));
    return [
      ...things(
        'issue',
        issues?.map(({ id, number, theme }) => ({
          id,
          name: [t('issues.numbered', { number }), theme].filter(Boolean).join(' · '),
          path: places.issue(id),
        })),
      ),
      ...things(
        'article',
        articles?.map(({ id, title }) => ({
          id,
          name: title || t('app.untitled'),
          path: places.article(id),
        })),
      ),
      ...things(
        'source',
        sources?.map(({ id, title }) => ({ id, name: title, path: places.source(id) })),
      ),
      ...things(
        'picture',
        pictures?.map(({ id, name }) => ({ id, name, path: places.picture(id) })),
      ),
    ];
  }, [issues, articles, sources, pictures, goTo, t]);
}
