/** The legal profiles of `assets/legal`, read once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type LegalProfile, legalProfileSchema } from '#shared/preflight/legal-profile.ts';

let known: { assets: string; profiles: LegalProfile[] } | null = null;

/** @throws when the file was changed into something that is no list of profiles: the message says where. */
export function legalProfiles(assets: string): LegalProfile[] {
  if (known?.assets !== assets) {
    const text = readFileSync(join(assets, 'legal', 'bulletin-profiles.json'), 'utf8');
    known = { assets, profiles: z.array(legalProfileSchema).parse(JSON.parse(text)) };
  }
  return known.profiles;
}
