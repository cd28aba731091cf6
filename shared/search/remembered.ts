/** What was made of the last texts: as one types, the same ones are found with every key. */

/** Longer texts are made anew: keeping them would cost more than it saves. */
const LONGEST = 100_000;

/** @returns `make`, which must depend on its text alone, without making anything twice of the `most` texts asked last. */
export function remembered<Made>(most: number, make: (text: string) => Made): (text: string) => Made {
  /** Asked longest ago first. */
  const known = new Map<string, Made>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const made = known.get(text) ?? make(text);
    known.delete(text);
    known.set(text, made);
    if (known.size > most) {
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    }
    return made;
  };
}
