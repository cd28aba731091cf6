/** The desk's directory: people, bodies and places, each with the days from and to which a name is in force. */
import { z } from 'zod';
import { isIsoDate } from '../vietnamese/dates.ts';

const name = z.string().trim().min(1).max(200);
/** ISO day, the first or last on which something holds; null: not limited on this side. */
const day = z.string().refine(isIsoDate).nullable();
const inForce = { from: day, to: day };
const inOrder = ({ from, to }: { from: string | null; to: string | null }) => !from || !to || from <= to;

export const personEntrySchema = z.object({
  kind: z.literal('person'),
  name,
  /** "Giám đốc Sở Nội vụ": chức danh, each with its days. */
  titles: z.array(z.object({ title: name, ...inForce }).refine(inOrder)).max(30),
});

export const bodyEntrySchema = z
  .object({
    kind: z.literal('body'),
    name,
    /** "" when it has none. */
    shortName: z.string().trim().max(60),
    ...inForce,
    /** Name of the body that took over; "" when there is none. */
    successor: z.string().trim().max(200),
  })
  .refine(inOrder);

export const placeEntrySchema = z
  .object({
    kind: z.literal('place'),
    name,
    /** "huyện", "xã", "tỉnh" …: the word before the name. */
    type: z.string().trim().max(60),
    ...inForce,
    /** The place, type included, that it became part of; "" when there is none. */
    mergedInto: z.string().trim().max(200),
  })
  .refine(inOrder);

export const directoryDraftSchema = z.union([personEntrySchema, bodyEntrySchema, placeEntrySchema]);
export type DirectoryDraft = z.infer<typeof directoryDraftSchema>;
export type DirectoryEntry = DirectoryDraft & { id: string };
export type DirectoryKind = DirectoryDraft['kind'];
export const DIRECTORY_KINDS = ['person', 'body', 'place'] as const satisfies readonly DirectoryKind[];
export type PersonEntry = z.infer<typeof personEntrySchema>;
export type BodyEntry = z.infer<typeof bodyEntrySchema>;
export type PlaceEntry = z.infer<typeof placeEntrySchema>;

/** True when something is in force on an ISO day. */
export function isInForce({ from, to }: { from: string | null; to: string | null }, on: string): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}
