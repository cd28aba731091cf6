/** WordprocessingML that `docx` has no words for: plain elements, and fields that are not dirty. */
import { type IRunOptions, NextAttributeComponent, TextRun, XmlComponent } from 'docx';

type Child = XmlComponent | string;

class Element extends XmlComponent {
  constructor(name: string, attributes: Record<string, string>, children: readonly Child[]) {
    super(name);
    const pairs = Object.entries(attributes).map(([key, value]) => [key, { key, value }]);
    if (pairs.length > 0) this.root.push(new NextAttributeComponent(Object.fromEntries(pairs)));
    this.root.push(...children);
  }
}

/** One element with its attributes and children; texts are escaped when the file is written. */
export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: readonly Child[] = [],
): XmlComponent {
  return new Element(name, attributes, children);
}

/**
 * A field with the result it shows until someone updates it. It is never marked dirty: Word would ask a
 * question when it opens the file.
 */
export function fieldRuns(instruction: string, result: string, options: IRunOptions = {}): TextRun[] {
  return [
    ...fieldBegin(instruction, options),
    new TextRun({ ...options, children: [result] }),
    fieldEnd(options),
  ];
}

/** Everything of a field before its result, in a run each, as Word writes it. */
export function fieldBegin(instruction: string, options: IRunOptions = {}): TextRun[] {
  return [
    fieldCharacter('begin', options),
    new TextRun({
      ...options,
      children: [element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `])],
    }),
    fieldCharacter('separate', options),
  ];
}

export function fieldEnd(options: IRunOptions = {}): TextRun {
  return fieldCharacter('end', options);
}

function fieldCharacter(type: 'begin' | 'separate' | 'end', options: IRunOptions): TextRun {
  return new TextRun({ ...options, children: [element('w:fldChar', { 'w:fldCharType': type })] });
}
