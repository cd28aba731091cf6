/** Which publication the settings are about; kept while one is elsewhere. */
import { create } from 'zustand';
import type { Publication } from '#shared/model/publication.ts';

const useChosen = create<{ publicationId: string | null }>(() => ({ publicationId: null }));

/** Has the settings show a publication. */
export function showPublication(publicationId: string): void {
  useChosen.setState({ publicationId });
}

/** The publication that is shown: the first one until another is chosen, or when that is gone. */
export function useShownPublication(publications: readonly Publication[]): Publication | undefined {
  const chosenId = useChosen((chosen) => chosen.publicationId);
  return publications.find(({ id }) => id === chosenId) ?? publications[0];
}
