import { z } from 'zod';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { KeyCardFiles } from './key-card-files.ts';
import type { KeysService } from './keys.service.ts';

const cardText = z.string().max(20_000);

export function keysRouter(keys: KeysService, cards: KeyCardFiles) {
  return router({
    list: procedureFor('read').query(() => keys.list()),
    /** A card holds what everybody may know: the public key. */
    writeCard: procedureFor('read')
      .input(z.object({ personId: z.string().max(80) }))
      .mutation(({ input }) => cards.write(input.personId)),
    /** Whose card a file is. Its code is not told: it has to come from the person. */
    readCard: procedureFor('key.write')
      .input(z.object({ text: cardText }))
      .mutation(({ input }) => {
        const { name, title, office, madeAt } = cards.read(input.text).card;
        return { name, title, office, madeAt };
      }),
    trust: procedureFor('key.write')
      .input(z.object({ text: cardText, code: z.string().max(200) }))
      .mutation(({ input }) => keys.trust(cards.read(input.text), input.code)),
    revoke: procedureFor('key.write')
      .input(z.object({ keyId: z.string().max(80), reason: z.string().trim().min(1).max(500) }))
      .mutation(({ input }) => keys.revoke(input.keyId, input.reason)),
  });
}
