/** Puts search together over an open library. */
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { OutletFinder } from '../sources/outlets.ts';
import { CitedDocumentsRepository } from './cited-documents.repository.ts';
import { SavedSearchesRepository } from './saved-searches.repository.ts';
import { SavedSearches } from './saved-searches.service.ts';
import { SearchRepository } from './search.repository.ts';
import { SearchService } from './search.service.ts';
import { SearchIndexRepository } from './search-index.repository.ts';
import { SearchIndexer } from './search-indexer.service.ts';
import { SearchableTexts } from './searchable-texts.repository.ts';

export interface Search {
  service: SearchService;
  indexer: SearchIndexer;
  cited: CitedDocumentsRepository;
  saved: SavedSearches;
}

export function searchOf(
  work: UnitOfWork,
  outletFinder: () => Promise<OutletFinder>,
  events: DeskEvents,
  now: () => Date,
): Search {
  const texts = new SearchableTexts(work, outletFinder);
  const indexer = new SearchIndexer(new SearchIndexRepository(work), texts, work, events);
  return {
    indexer,
    service: new SearchService(new SearchRepository(work), indexer, texts),
    cited: new CitedDocumentsRepository(work, texts),
    saved: new SavedSearches(new SavedSearchesRepository(work), events, now),
  };
}
