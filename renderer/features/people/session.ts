/** Who sits at the desk, for the parts of the window that open, close and switch. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../desk-client/desk-client.tsx';

/** Nothing tells a window without a person of changes; it asks every so many milliseconds. */
const ASK_AGAIN = 4000;

export function useSession() {
  const desk = useDesk();
  return useQuery(
    desk.people.session.queryOptions(undefined, {
      refetchInterval: ({ state: { data } }) => (data?.person && !data.isLocked ? false : ASK_AGAIN),
    }),
  );
}

/**
 * Asks for everything anew after somebody signed in: first who it is, which is what the returned promise waits
 * for, then the rest.
 */
export function useAskAnew(): (who: 'same' | 'other') => Promise<void> {
  const desk = useDesk();
  const queryClient = useQueryClient();
  return async (who) => {
    await queryClient.invalidateQueries({ queryKey: desk.people.pathKey() });
    // Somebody else must not see, not even for a moment, what was answered to the one before.
    if (who === 'other')
      void queryClient.resetQueries({ predicate: ({ queryKey }) => !isAboutPeople(queryKey) });
    // What changed while the desk was locked is not known.
    else void queryClient.invalidateQueries();
  };
}

function isAboutPeople([path]: readonly unknown[]): boolean {
  return Array.isArray(path) && path[0] === 'people';
}
