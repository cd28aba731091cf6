/** The names that a desk looks for: those that come with the program, and those of its own directory. */
import type { DirectoryEntry } from '#shared/model/directory.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { DirectoryService } from '../directory/directory.service.ts';
import type { KnownName, KnownNames } from './known-names.ts';

/** Places below the province; others are too large to say where something happened. */
const COMMUNES = /^(?:xã|phường|thị trấn|đặc khu)$/iu;

/** The same list until the directory changes, so that nothing is prepared anew for every save. */
export function namesOfDesk(
  ofProgram: KnownNames,
  directory: DirectoryService,
  events: DeskEvents,
): KnownNames {
  let names: Promise<readonly KnownName[]> | null = null;
  events.listen(({ kind }) => {
    if (kind === 'directory') names = null;
  });
  const read = async () => {
    const own = (await directory.list()).flatMap(knownName);
    const known = new Set(own.map(({ kind, name }) => `${kind} ${name.toLowerCase()}`));
    const others = (await ofProgram()).filter(
      ({ kind, name }) => !known.has(`${kind} ${name.toLowerCase()}`),
    );
    return [...own, ...others];
  };
  return () => {
    names ??= read();
    return names;
  };
}

function knownName(entry: DirectoryEntry): KnownName[] {
  if (entry.kind === 'body') {
    return [{ kind: 'body', name: entry.name, alsoCalled: entry.shortName ? [entry.shortName] : [] }];
  }
  if (entry.kind !== 'place' || !COMMUNES.test(entry.type)) return [];
  return [{ kind: 'commune', name: `${entry.type.toLowerCase()} ${entry.name}`, alsoCalled: [] }];
}
