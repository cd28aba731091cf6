import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../desk-client/desk-client.tsx';

/** True where the desk has several publications: an issue is then told by its own, too. */
export function useSeveralPublications(): boolean {
  const desk = useDesk();
  return (useQuery(desk.publications.list.queryOptions()).data?.length ?? 1) > 1;
}
