/** Accounts of the desk: what is asked of a PIN, what an administrator may set, when the desk locks itself. */
import { z } from 'zod';
import { type Person, ROLES } from './person.ts';

/** A person as settings show them. */
export interface Account extends Person {
  /** ISO 8601 UTC; null for whoever may sign in. */
  disabledAt: string | null;
  /** The PIN is one that somebody else chose. */
  pinIsGiven: boolean;
}

const SHORTEST_PIN = 4;
const SHORTEST_PASSWORD = 6;

/** True for a PIN of four digits or more, and for a password of six characters or more. */
export function isPinLongEnough(pin: string): boolean {
  return pin.length >= (/^\d*$/.test(pin) ? SHORTEST_PIN : SHORTEST_PASSWORD);
}

/** A PIN or password that somebody chooses. */
export const newPinSchema = z.string().max(200).refine(isPinLongEnough);

/** A PIN as it is tried: whatever was typed. */
export const triedPinSchema = z.string().max(200);

export const personDraftSchema = z.object({
  name: z.string().trim().min(1).max(200),
  title: z.string().trim().max(300),
  roles: z
    .array(z.enum(ROLES))
    .min(1)
    .transform((roles) => ROLES.filter((role) => roles.includes(role))),
});
export type PersonDraft = z.infer<typeof personDraftSchema>;

export const lockSettingsSchema = z.object({
  /** Minutes without a key or the mouse until the desk locks itself; 0 never. */
  idleMinutes: z.int().min(0).max(240),
  /** Whether the PIN is asked for when the program starts. */
  asksAtStart: z.boolean(),
});
export type LockSettings = z.infer<typeof lockSettingsSchema>;

/** What the desk of an office begins with. */
export const OFFICE_LOCK: LockSettings = { idleMinutes: 10, asksAtStart: true };

/** Who sits at the desk. */
export interface Session {
  /** Null before the first sign-in. */
  person: Person | null;
  /** Nothing is shown until the PIN is given. */
  isLocked: boolean;
  /** The person's PIN is one that somebody else chose. */
  pinIsGiven: boolean;
}

/**
 * What the library is: the sample, one that was made blank for texts brought along, or the office's own, set
 * up with its people.
 */
export const LIBRARY_KINDS = ['sample', 'blank', 'office'] as const;
export type LibraryKind = (typeof LIBRARY_KINDS)[number];

const newPersonSchema = personDraftSchema.extend({ pin: newPinSchema });

/** What the guided set-up asks for. */
export const officeSchema = z.object({
  publication: z.object({
    authority: z.string().trim().max(300),
    publisher: z.string().trim().min(1).max(300),
    place: z.string().trim().max(200),
    type: z.string().trim().max(100),
    name: z.string().trim().min(1).max(300),
  }),
  /** The first one sits at the desk afterwards. */
  people: z
    .tuple([newPersonSchema], newPersonSchema)
    .refine((people) => people.length <= 50)
    .refine((people) => people.some(({ roles }) => roles.includes('administrator'))),
  lock: lockSettingsSchema,
});
export type Office = z.infer<typeof officeSchema>;
