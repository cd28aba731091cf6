/** Dots per inch of pictures on typeset pages. */

/** What offset printing needs; more only makes the file larger. */
export const PRINT_DPI = 300;
/** Sharp on a screen at one and a half times the page's size, a quarter of the data of print. */
export const SCREEN_DPI = 144;
