import { expect, it } from 'vitest';
import type { PackagedPicture } from '#shared/model/handoff.ts';
import { LocalPictures } from './local-pictures.ts';

it('names the pictures of an override as this library does', async () => {
  const packaged = { id: 'theirs', hash: 'a'.repeat(64) } as PackagedPicture;
  const pictures = await LocalPictures.of(
    { pictures: [packaged] },
    { byIds: async () => new Map(), byHash: async () => ({ id: 'ours' }) as never },
    () => true,
  );
  const small = { size: 'small' as const };
  expect(pictures.inOverride({ fields: { title: 'Chợ' }, figures: { theirs: small, other: small } })).toEqual(
    {
      fields: { title: 'Chợ' },
      figures: { ours: small, other: small },
    },
  );
});
