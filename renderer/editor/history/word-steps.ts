/** Typing that pauses for longer, in milliseconds, goes on in a new step. */
const PAUSE = 1000;

const SPACE = /\s/;

export interface WordSteps {
  /** Text was typed; true when a new step begins with it. */
  type(text: string): boolean;
  /** A character was deleted; true when a new step begins with it. */
  delete(): boolean;
  /** Something else happened: whatever is typed next begins a step. */
  end(): void;
}

/**
 * Tells where the steps of undo begin while someone types.
 *
 * Deleting what this step has typed is part of typing it; deleting more is a step of its own, which what
 * is typed in its place belongs to.
 *
 * @param now the clock, in milliseconds
 */
export function createWordSteps(now: () => number): WordSteps {
  let lastAt = Number.NEGATIVE_INFINITY;
  /** Characters of this step that still stand. */
  let standing = 0;
  let isDeleting = false;
  let isWordOver = false;

  const begins = (isNew: boolean) => {
    const at = now();
    const isNewStep = isNew || at - lastAt > PAUSE;
    lastAt = at;
    if (isNewStep) standing = 0;
    return isNewStep;
  };

  return {
    type(text) {
      const isNewStep = begins(isWordOver && !SPACE.test(text.charAt(0)));
      standing += text.length;
      isDeleting = false;
      isWordOver = SPACE.test(text.charAt(text.length - 1));
      return isNewStep;
    },
    delete() {
      const isNewStep = begins(standing === 0 && !isDeleting);
      isDeleting = standing === 0;
      standing = Math.max(0, standing - 1);
      isWordOver = false;
      return isNewStep;
    },
    end() {
      lastAt = Number.NEGATIVE_INFINITY;
      standing = 0;
      isDeleting = false;
      isWordOver = false;
    },
  };
}
