/** The outlet directory: which name stands behind "Nguồn: baocantho.com.vn". */
import type { Outlet } from '#shared/model/library.ts';
import { collapseSpaces, fold } from '#shared/vietnamese/normalise.ts';

/** Finds the outlet that an attribution names by address or by name; null when the directory has none. */
export type OutletFinder = (attribution: string) => Outlet | null;

export function outletFinder(outlets: readonly Outlet[]): OutletFinder {
  const byDomain = new Map(outlets.map((outlet) => [outlet.domain.toLowerCase(), outlet]));
  const byName = new Map(outlets.map((outlet) => [fold(collapseSpaces(outlet.name)), outlet]));
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
