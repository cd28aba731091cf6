/** Styles of a drawing without what they could load. */

export interface SafeStyle {
  css: string;
  /** False when something was left out. */
  isWhole: boolean;
}

/** Rules that load or that the desk does not print: "@import …;", "@font-face { … }", "@media { … { … } }". */
const AT_RULE = /@[^@;{}]*(?:;|\{(?:[^@{}]*\{[^@{}]*\})*[^@{}]*\}|$)/g;

/** The rules of a style element. */
export function safeStyleSheet(css: string): SafeStyle {
  const plain = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
  // Escapes hide names, so that no rule here would see them.
  if (/[\\<]/.test(plain)) return { css: '', isWhole: false };
  const rules = plain.replace(AT_RULE, ' ');
  const isLoading = /@import|@font-face/i.test(plain);
  const { css: safe, isWhole } = safeValue(rules);
  // What opens a rule that was cut away ends here.
  return { css: safe.includes('@') ? '' : safe.trim(), isWhole: isWhole && !isLoading };
}

/** The value of a style or presentation attribute: what it refers to lies in the same file. */
export function safeValue(value: string): SafeStyle {
  if (value.includes('\\')) return { css: '', isWhole: false };
  const hasOutside =
    /url\(\s*["']?(?!\s*#)/i.test(value) || /(?:image|src)\s*\(|javascript:|expression\s*\(/i.test(value);
  return hasOutside ? { css: '', isWhole: false } : { css: value, isWhole: true };
}
