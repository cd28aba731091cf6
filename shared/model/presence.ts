/** Who writes in an article, as one window sees it: one window writes, all others read along. */
export interface Presence {
  /** This window is the one that writes. */
  isWriter: boolean;
  /** Who writes in another window; null where nobody does. */
  writer: {
    person: string;
    /** ISO 8601 UTC. */
    since: string;
    /** The window has not been heard of for a while: whoever wants may write at once. */
    isAway: boolean;
  } | null;
  /** Who wants to write instead of this window, which is to save what it has and let go. */
  askedBy: string | null;
}
