/** "Nơi nhận" and the signature of an administrative document, as Nghị định 30/2020/NĐ-CP, Phụ lục I, sets them. */
import { type FileChild, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { BlockOf } from '#shared/document/schema.ts';
import { recipientLines } from '../layout/recipient-lines.ts';
import { textRun } from './inline.ts';
import type { Look } from './look.ts';
import { NO_LINES } from './no-lines.ts';
import { STYLE } from './style-names.ts';

type Recipients = BlockOf<'recipients'>;
type Signature = BlockOf<'signature'>;

/** Room for the signature and the seal. */
const SIGNING_SPACE = 1100;

function recipientsParagraphs({ items }: Recipients): Paragraph[] {
  return [
    new Paragraph({
      style: STYLE.recipients,
      keepNext: items.length > 0,
      children: [textRun('Nơi nhận:', { bold: true, italics: true, size: 24 })],
    }),
    ...recipientLines(items).map(
      (line) => new Paragraph({ style: STYLE.recipients, children: [textRun(line)] }),
    ),
  ];
}

function signatureParagraphs({ lines, name }: Signature): Paragraph[] {
  const signed = name
    ? [
        new Paragraph({
          style: STYLE.signature,
          keepNext: false,
          spacing: { before: SIGNING_SPACE },
          children: [textRun(name)],
        }),
      ]
    : [];
  return [
    ...lines.map((line) => new Paragraph({ style: STYLE.signature, children: [textRun(line)] })),
    ...signed,
  ];
}

/** The foot of a document: recipients left, signature right; either may be missing. */
export function documentFoot(
  recipients: Recipients | null,
  signature: Signature | null,
  { textTwips }: Pick<Look, 'textTwips'>,
): FileChild[] {
  const half = Math.floor(textTwips / 2);
  const halves = [
    recipients ? recipientsParagraphs(recipients) : [],
    signature ? signatureParagraphs(signature) : [],
  ];
  return [
    new Paragraph({ style: STYLE.tableText }),
    new Table({
      width: { size: half * 2, type: WidthType.DXA },
      columnWidths: [half, half],
      borders: NO_LINES,
      rows: [
        new TableRow({
          cantSplit: true,
          children: halves.map(
            (paragraphs) =>
              new TableCell({
                width: { size: half, type: WidthType.DXA },
                children: paragraphs.length > 0 ? paragraphs : [new Paragraph({})],
              }),
          ),
        }),
      ],
    }),
    new Paragraph({ style: STYLE.tableText }),
  ];
}
