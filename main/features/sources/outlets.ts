/** The outlet directory: which name stands behind "Nguồn: baocantho.com.vn". */
import type { Outlet } from '#shared/model/library.ts';
import { collapseSpaces, fold } from '#shared/vietnamese/normalise.ts';

/** An outlet that was merged into another: its name and address lead there. */
export interface FormerOutlet extends Outlet {
  mergedInto: string;
}

/** Finds the outlet that an attribution names by address or by name; null when the directory has none. */
export type OutletFinder = (attribution: string) => Outlet | null;

/** @param former what was merged into these, or into each other on the way to them. */
export function outletFinder(outlets: readonly Outlet[], former: readonly FormerOutlet[] = []): OutletFinder {
  // Later ones win: a name in the directory counts before a former one.
  const known = [...mergedInto(outlets, former), ...outlets.map((outlet) => ({ called: outlet, outlet }))];
  const byDomain = new Map(known.map(({ called, outlet }) => [called.domain.toLowerCase(), outlet]));
  const byName = new Map(known.map(({ called, outlet }) => [fold(collapseSpaces(called.name)), outlet]));
  return (attribution) => {
    const text = collapseSpaces(attribution);
    if (text === '') return null;
    const named = byName.get(fold(text));
    if (named) return named;
    // "baocantho.com.vn", "https://www.baocantho.com.vn/bai-1", "Baophapluat.vn 05/9"
    for (const candidate of text.toLowerCase().match(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/g) ?? []) {
      // A portal's pages: "thoisu.baocantho.com.vn" belongs to "baocantho.com.vn".
      for (let domain = candidate.replace(/^www\./, ''); domain.includes('.'); ) {
        const outlet = byDomain.get(domain);
        if (outlet) return outlet;
        domain = domain.slice(domain.indexOf('.') + 1);
      }
    }
    return null;
  };
}

/** Each former outlet with the one that it has become; those whose way ends in the trash are left out. */
function mergedInto(
  outlets: readonly Outlet[],
  former: readonly FormerOutlet[],
): { called: Outlet; outlet: Outlet }[] {
  const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  const next = new Map(former.map(({ id, mergedInto: into }) => [id, into]));
  return former.flatMap((called) => {
    let id: string | undefined = called.mergedInto;
    // No way is longer than all of them, whatever rows say.
    for (let step = 0; step < former.length && id !== undefined && !byId.has(id); step += 1)
      id = next.get(id);
    const outlet = id === undefined ? undefined : byId.get(id);
    return outlet ? [{ called, outlet }] : [];
  });
}
