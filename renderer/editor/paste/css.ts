/** The little CSS that says something of a pasted text's structure. Nothing is ever applied or fetched. */

/** Properties by their lower-case names; a `font` shorthand also gives its family. */
export type Declarations = ReadonlyMap<string, string>;

// No expression begins again within what it has gone through: the time grows with the text, whatever it holds.
const DECLARATION = /(?<![-\w])([-\w]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])+)/g;
/** Long before any real sheet ends; what a hostile one holds beyond is not read. */
const LONGEST_SHEET = 400_000;
/** Many times what any program writes for one element; what is longer says nothing of structure. */
const LONGEST_STYLE = 10_000;
/** A comment that nobody ends goes on to the end. */
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g;
const RULE = /(?<![^{}])([^{}]+)\{([^{}]*)\}/g;
/** "p", ".MsoNormal", "p.MsoNormal": what programs write; other selectors say nothing of structure. */
const SIMPLE_SELECTOR = /^(?:[a-z][a-z0-9]*)?(?:\.[-\w]+)?$/i;

/**
 * Reads the text of a style attribute or of a rule's body; `mso-` properties, which browsers drop, included. Nothing
 * is read of one that is longer than 10,000 characters.
 */
export function parseDeclarations(css: string): Map<string, string> {
  const declarations = new Map<string, string>();
  if (css.length > LONGEST_STYLE) return declarations;
  for (const [, name = '', value = ''] of css.matchAll(DECLARATION)) {
    const property = name.toLowerCase();
    const plain = value.replace(/!important/i, '').trim();
    declarations.set(property, plain);
    const family = property === 'font' ? /\d(?:pt|px|em|rem|%)\S*\s+(.+)$/.exec(plain)?.[1] : undefined;
    if (family !== undefined) declarations.set('font-family', family);
  }
  return declarations;
}

/** The rules of a page's own style sheets, for elements and classes. */
export class StyleRules {
  readonly #rules = new Map<string, Map<string, string>>();

  constructor(sheets: readonly string[]) {
    for (const sheet of sheets) this.#add(sheet.slice(0, LONGEST_SHEET).replace(COMMENT, ' '));
  }

  #add(sheet: string): void {
    for (const [, selectors = '', body = ''] of sheet.matchAll(RULE)) {
      const declarations = parseDeclarations(body);
      for (const selector of selectors.split(',').map((one) => one.trim())) {
        if (selector === '' || !SIMPLE_SELECTOR.test(selector)) continue;
        const known = this.#rules.get(selector) ?? new Map<string, string>();
        for (const [name, value] of declarations) known.set(name, value);
        this.#rules.set(selector, known);
      }
    }
  }

  /** What is declared for an element itself, its own style attribute last. Nothing is inherited. */
  of(element: Element): Declarations {
    const style = element.getAttribute('style') ?? '';
    const own = style === '' ? NONE : parseDeclarations(style);
    if (this.#rules.size === 0) return own;
    const tag = element.localName;
    const selectors = [tag, ...[...element.classList].flatMap((name) => [`.${name}`, `${tag}.${name}`])];
    const rules = selectors.flatMap((selector) => this.#rules.get(selector) ?? []);
    return rules.length === 0 ? own : new Map([...rules, own].flatMap((declared) => [...declared]));
  }
}

const NONE: Declarations = new Map();
