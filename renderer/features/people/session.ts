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

/** Asks for everything anew: somebody else may see other things, and what happened meanwhile is not known. */
export function useAskAnew(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => {
    // What is not on the screen now would be shown for a moment, before its new answer, when it comes back.
    queryClient.removeQueries({ type: 'inactive' });
    return queryClient.invalidateQueries();
  };
}
