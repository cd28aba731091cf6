/**
 * The numbers that Word shows before paragraphs. mammoth says of a list's level only whether it is ordered, so
 * numbering.xml is written anew for it, with a name on each level by which the rest is found here.
 */
import { latinLetters, romanNumeral } from '#shared/document/numerals.ts';
import type { Numbering } from './tree.ts';

interface Level {
  /** "decimal", "lowerLetter", "bullet", … */
  format: string;
  /** "%1.", "%1.%2.", "%2)". */
  text: string;
  start: number;
}
interface List {
  /** Lists of one definition count on together. */
  definition: string;
  levels: ReadonlyMap<number, Level>;
  /** Where the list begins anew, by level. */
  starts: ReadonlyMap<number, number>;
}
interface LevelOfList {
  list: List;
  level: number;
}

const DEFINITION = /<w:abstractNum\b[^>]*?\bw:abstractNumId="(-?\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g;
const LEVEL = /<w:lvl\b[^>]*?\bw:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g;
const LIST = /<w:num\b[^>]*?\bw:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g;
const OVERRIDE = /<w:lvlOverride\b[^>]*?\bw:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvlOverride>/g;
const DEEPEST = 8;
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The text of a part's numbering for mammoth, and what it says. @param xml empty where a file has none */
export function readNumbering(xml: string): { tagged: string; numbers: WordNumbers } {
  const definitions = new Map(
    [...xml.matchAll(DEFINITION)].map(([, id = '', body = '']) => [id, readDefinition(body)]),
  );
  const named = new Map<string, LevelOfList>();
  const parts: string[] = [];
  for (const [, id = '', body = ''] of xml.matchAll(LIST)) {
    const definition = attributeOf('abstractNumId', body);
    const known = definition === null ? undefined : definitions.get(definition);
    if (definition === null || known === undefined) continue;
    const list = readList(definition, known.levels, body);
    const { link } = known;
    const levels = [...list.levels].map(([level, { format }]) => {
      named.set(`#${id}/${level}`, { list, level });
      return levelXml(level, format, `#${id}/${level}`);
    });
    parts.push(
      definitionXml(id, `${levels.join('')}${link === null ? '' : `<w:numStyleLink w:val="${link}"/>`}`),
    );
    for (const [level, style] of known.styles) {
      if (named.has(style)) continue;
      named.set(style, { list, level });
      parts.push(
        definitionXml(`s${id}-${level}`, levelXml(level, list.levels.get(level)?.format ?? '', style)),
      );
    }
    parts.push(`<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
  }
  const tagged = `<?xml version="1.0" encoding="UTF-8"?><w:numbering xmlns:w="${WORD}">${parts.join('')}</w:numbering>`;
  return { tagged: parts.length > 0 ? tagged : xml, numbers: new WordNumbers(named) };
}

const definitionXml = (id: string, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const levelXml = (level: number, format: string, name: string) =>
  `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/><w:pStyle w:val="${name}"/></w:lvl>`;

interface Definition {
  levels: ReadonlyMap<number, Level>;
  styles: [level: number, style: string][];
  /** A style whose list is meant; null where the definition has levels of its own. */
  link: string | null;
}

function readDefinition(content: string): Definition {
  return {
    levels: readLevels(content),
    styles: stylesOf(content),
    link: attributeOf('numStyleLink', content),
  };
}

function readList(definition: string, defined: ReadonlyMap<number, Level>, body: string): List {
  const levels = new Map(defined);
  const starts = new Map<number, number>();
  for (const [, level = '', override = ''] of body.matchAll(OVERRIDE)) {
    for (const [index, own] of readLevels(override)) levels.set(index, own);
    const start = Number(attributeOf('startOverride', override) ?? Number.NaN);
    if (Number.isInteger(start)) starts.set(Number(level), start);
  }
  return { definition, levels, starts };
}

function readLevels(content: string): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const [, level = '', body = ''] of content.matchAll(LEVEL)) {
    const start = Number(attributeOf('start', body) ?? 1);
    levels.set(Number(level), {
      format: attributeOf('numFmt', body) ?? 'decimal',
      text: plain(attributeOf('lvlText', body) ?? ''),
      start: Number.isInteger(start) && start >= 0 ? start : 1,
    });
  }
  return levels;
}

/** Styles whose paragraphs are numbered with a level of the definition. */
function stylesOf(content: string): [number, string][] {
  return [...content.matchAll(LEVEL)].flatMap(([, level = '', body = '']): [number, string][] => {
    const style = attributeOf('pStyle', body);
    return style === null ? [] : [[Number(level), style]];
  });
}

/** As it stands in the XML, quoted for it. */
function attributeOf(element: string, xml: string): string | null {
  return new RegExp(`<w:${element}\\b[^>]*?\\bw:val="([^"<]*)"`).exec(xml)?.[1] ?? null;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(value: string): string {
  return value.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** Counts as Word does. Ask for every numbered paragraph once, in the order of the text. */
export class WordNumbers {
  readonly #levels: ReadonlyMap<string, LevelOfList>;
  /** By definition: how far each level has come. */
  readonly #counts = new Map<string, number[]>();
  /** Names of the levels of lists that have begun anew already. */
  readonly #begun = new Set<string>();

  constructor(levels: ReadonlyMap<string, LevelOfList>) {
    this.#levels = levels;
  }

  /** What stands before the next paragraph with this numbering, as "1.2." or "b)"; null for a bullet. */
  markOf({ isOrdered, paragraphStyleId }: Numbering): string | null {
    if (!isOrdered) return null;
    const name = paragraphStyleId ?? '';
    const known = this.#levels.get(name);
    const own = known?.list.levels.get(known.level);
    if (!known || !own) return '';
    const { list, level } = known;
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    const override = this.#begun.has(name) ? undefined : list.starts.get(level);
    this.#begun.add(name);
    counts[level] = override ?? (counts[level] === undefined ? own.start : counts[level] + 1);
    // What is deeper begins anew.
    counts.length = level + 1;
    return own.text.replace(/%([1-9])/g, (_, place: string) => {
      const index = Math.min(Number(place) - 1, DEEPEST);
      const format = list.levels.get(index)?.format ?? 'decimal';
      return numberAs(format, counts[index] ?? list.levels.get(index)?.start ?? 1);
    });
  }
}

function numberAs(format: string, number: number): string {
  if (number < 1) return String(number);
  switch (format) {
    case 'lowerLetter':
      return latinLetters(number);
    case 'upperLetter':
      return latinLetters(number).toUpperCase();
    case 'lowerRoman':
      return romanNumeral(number);
    case 'upperRoman':
      return romanNumeral(number).toUpperCase();
    case 'none':
      return '';
    default:
      return String(number);
  }
}
