/** Parts of a package that tell of comments what `docx` does not: which are resolved, and when each was made in UTC. */

import { commentIdToParaId } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packed } from '../stable-package.ts';
import { type CommentRecord, durableId } from './comments.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const CEX = 'http://schemas.microsoft.com/office/word/2018/wordml/cex';
const DU = 'http://schemas.microsoft.com/office/word/2023/wordml/word16du';

/** The finished package with what Word reads of threads; the same input gives the same bytes. */
export function withCommentParts(bytes: Uint8Array, comments: readonly CommentRecord[]): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const change = (path: string, by: (xml: string) => string) => {
    const part = files.get(path);
    if (part) files.set(path, strToU8(by(strFromU8(part))));
  };
  for (const path of ['word/document.xml', 'word/footnotes.xml']) change(path, withUtcDates);
  if (comments.length > 0) {
    files.set('word/commentsExtended.xml', strToU8(extended(comments)));
    files.set('word/commentsExtensible.xml', strToU8(extensible(comments)));
    // Word takes no parts of a second.
    change('word/comments.xml', (xml) => xml.replace(/(w:date="[^".]+)\.\d+Z"/g, '$1Z"'));
    change('word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `${relationship('rIdCommentsEx', 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended', 'commentsExtended.xml')}${relationship('rIdCommentsCex', 'http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible', 'commentsExtensible.xml')}</Relationships>`,
      ),
    );
    change('[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `${override('commentsExtended')}${override('commentsExtensible')}</Types>`),
    );
  }
  return packed(files);
}

function extended(comments: readonly CommentRecord[]): string {
  const entries = comments.map(({ id, parent, isResolved }) => {
    const answers = parent === null ? '' : ` w15:paraIdParent="${commentIdToParaId(parent)}"`;
    return `<w15:commentEx w15:paraId="${commentIdToParaId(id)}"${answers} w15:done="${isResolved ? 1 : 0}"/>`;
  });
  return `${HEAD}<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${entries.join('')}</w15:commentsEx>`;
}

function extensible(comments: readonly CommentRecord[]): string {
  const entries = comments.map(
    ({ id, date }) =>
      `<w16cex:commentExtensible w16cex:durableId="${durableId(id)}" w16cex:dateUtc="${date}"/>`,
  );
  return `${HEAD}<w16cex:commentsExtensible xmlns:w16cex="${CEX}">${entries.join('')}</w16cex:commentsExtensible>`;
}

/** Word takes `w:date` for the clock of the computer; a second attribute says that it is UTC. */
function withUtcDates(xml: string): string {
  const dated = xml.replace(
    /(<w:(?:ins|del|rPrChange|pPrChange) [^>]*?w:date="([^"]+)")/g,
    '$1 w16du:dateUtc="$2"',
  );
  if (dated === xml) return xml;
  return dated.replace(/<w:(?:document|footnotes) [^>]*>/, (root) => {
    const known = root.includes('xmlns:mc=') ? root : root.replace(/>$/, ` ${MC}>`);
    const named = known.replace(/>$/, ` xmlns:w16du="${DU}">`);
    return named.includes('mc:Ignorable="')
      ? named.replace('mc:Ignorable="', 'mc:Ignorable="w16du ')
      : named.replace(/>$/, ' mc:Ignorable="w16du">');
  });
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function override(name: string): string {
  return `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`;
}
