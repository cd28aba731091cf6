import { z } from 'zod';
import {
  lockSettingsSchema,
  newPinSchema,
  personDraftSchema,
  triedPinSchema,
} from '#shared/model/account.ts';
import { openProcedure, procedureFor, router } from '../../desk/trpc.ts';
import type { AccountsService } from './accounts.service.ts';
import type { IdleLock } from './idle-lock.ts';
import type { PeopleService } from './people.service.ts';

const idInput = z.object({ id: z.string() });

interface Services {
  people: PeopleService;
  accounts: AccountsService;
  idleLock: IdleLock;
}

export function peopleRouter({ people, accounts, idleLock }: Services) {
  const administering = procedureFor('person.write');
  return router({
    // Open: without them nobody could sign in.
    current: openProcedure.query(() => people.current()),
    session: openProcedure.query(() => people.session()),
    list: openProcedure.query(() => people.list()),
    signIn: openProcedure
      .input(z.object({ personId: z.string(), pin: triedPinSchema }))
      .mutation(async ({ input }) => {
        const person = await accounts.signIn(input.personId, input.pin);
        idleLock.touch();
        return person;
      }),

    lock: procedureFor('read').mutation(() => accounts.lock()),
    /** A window says that somebody used it. */
    stillHere: procedureFor('read').mutation(() => idleLock.touch()),
    unlockKey: procedureFor('read')
      .input(z.object({ pin: triedPinSchema }))
      .mutation(({ input, ctx }) => accounts.unlockKey(ctx.signedIn.id, input.pin)),
    changePin: procedureFor('read')
      .input(z.object({ oldPin: triedPinSchema, newPin: newPinSchema }))
      .mutation(({ input, ctx }) => accounts.changePin(ctx.signedIn.id, input.oldPin, input.newPin)),

    accounts: procedureFor('read').query(() => people.accounts()),
    lockSettings: procedureFor('read').query(() => people.lockSettings()),
    setLockSettings: administering
      .input(lockSettingsSchema)
      .mutation(({ input }) => accounts.setLockSettings(input)),
    add: administering
      .input(z.object({ person: personDraftSchema, pin: newPinSchema }))
      .mutation(({ input }) => accounts.add(input.person, input.pin, true)),
    change: administering
      .input(z.object({ id: z.string(), person: personDraftSchema }))
      .mutation(({ input }) => accounts.change(input.id, input.person)),
    disable: administering.input(idInput).mutation(({ input }) => accounts.disable(input.id)),
    enable: administering.input(idInput).mutation(({ input }) => accounts.enable(input.id)),
    resetPin: administering
      .input(z.object({ id: z.string(), pin: newPinSchema, reason: z.string().trim().min(1).max(500) }))
      .mutation(({ input }) => accounts.resetPin(input.id, input.pin, input.reason)),
  });
}
