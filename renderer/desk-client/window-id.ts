/** This window's name for itself, as long as its page is loaded: the desk tells windows apart by it. */
export const WINDOW_ID: string = crypto.randomUUID();
