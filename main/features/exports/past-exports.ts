/** Earlier exports of an issue, as the log tells of them. */
import type { AuditEntry } from '#shared/model/audit.ts';
import { EXPORT_PURPOSES, type PastExport } from '#shared/model/export.ts';

const HASH = /^[0-9a-f]{64}$/;

/**
 * @param entries about the issue, oldest first
 * @returns newest first
 */
export function pastExports(entries: readonly AuditEntry[]): PastExport[] {
  const last = new Map<string, string>();
  const exports = entries
    .filter(({ action }) => action === 'issue.exported')
    .map(({ sequence, at, person, details }): PastExport => {
      const files = Object.entries(details).flatMap(([name, hash]) => {
        if (typeof hash !== 'string' || !HASH.test(hash)) return [];
        const isSame = last.get(name) === hash;
        last.set(name, hash);
        return [{ name, hash, isSame }];
      });
      return {
        sequence,
        at,
        person,
        files,
        purpose: EXPORT_PURPOSES.find((known) => known === details.purpose) ?? null,
      };
    });
  return exports.toReversed();
}
