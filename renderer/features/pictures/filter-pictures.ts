import type { Picture } from '#shared/model/library.ts';
import { fold } from '#shared/vietnamese/normalise.ts';

/** The pictures whose name, caption or credit holds every word, marks set aside. */
export function filterPictures(pictures: readonly Picture[], query: string): readonly Picture[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return pictures;
  return pictures.filter(({ name, caption, credit }) => {
    const text = fold(`${name} ${caption} ${credit}`);
    return words.every((word) => text.includes(word));
  });
}
