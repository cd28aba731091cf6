/** Keeps the words on its two sides on one line, as in "15 km"; Ctrl+Shift+Space, as in Word. */
export const NO_BREAK_SPACE = '\u00a0';
