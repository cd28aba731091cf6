/** A PDF of Typst in shades of grey, for printers that charge for every page with colour. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { greyContent } from './grey-content.ts';

const JPEG_QUALITY = 90;
const [RESOURCES, COLOR_SPACE, CONTENTS, SUBTYPE, FILTER, LENGTH] = [
  'Resources',
  'ColorSpace',
  'Contents',
  'Subtype',
  'Filter',
  'Length',
].map((name) => PDFName.of(name)) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName];
const DEVICE_GRAY = PDFName.of('DeviceGray');

/** Turns texts, rules, areas and pictures grey. Templates use no gradients, so none are looked for. */
export async function makeGrey(document: PDFDocument): Promise<void> {
  const { context } = document;
  for (const page of document.getPages()) {
    const contents = page.node.lookup(CONTENTS);
    const resources = page.node.Resources();
    for (const stream of contents instanceof PDFArray
      ? contents.asArray().map((ref) => context.lookup(ref))
      : [contents]) {
      if (stream instanceof PDFRawStream) rewrite(stream, resources);
    }
  }
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const kind = object.dict.lookup(SUBTYPE);
    if (kind === PDFName.of('Form')) rewrite(object, object.dict.lookupMaybe(RESOURCES, PDFDict));
    if (kind === PDFName.of('Image')) await makePictureGrey(object);
  }
  forgetColours(document);
}

/** Nothing uses the colour spaces any more; a printer's check would find colour in a grey file. */
function forgetColours({ context, catalog }: PDFDocument): void {
  const unused = new Set<PDFRef>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    const resources = object instanceof PDFDict ? [object, object.lookup(RESOURCES)] : [];
    for (const spaces of resources.map((dict) => dict instanceof PDFDict && dict.lookup(COLOR_SPACE))) {
      if (!(spaces instanceof PDFDict)) continue;
      for (const name of spaces.keys()) {
        const space = spaces.lookup(name);
        if (!isRgb(space)) continue;
        const parts = [spaces.get(name), space instanceof PDFArray ? space.get(1) : undefined];
        for (const part of parts) if (part instanceof PDFRef) unused.add(part);
        spaces.delete(name);
      }
    }
  }
  // An archive file says with it how its colours are meant.
  if (!catalog.has(PDFName.of('OutputIntents'))) for (const ref of unused) context.delete(ref);
}

function rewrite(stream: PDFRawStream, resources: PDFDict | undefined): void {
  const spaces = resources?.lookupMaybe(COLOR_SPACE, PDFDict);
  const isColour = (name: string) => name === 'DeviceRGB' || isRgb(spaces?.lookup(PDFName.of(name)));
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const grey = stream.dict.context.flateStream(Buffer.from(greyContent(content, isColour), 'latin1'));
  replaceContents(stream, grey.contents);
  stream.dict.set(FILTER, PDFName.of('FlateDecode'));
}

async function makePictureGrey(stream: PDFRawStream): Promise<void> {
  const { dict } = stream;
  if (!isRgb(dict.lookup(COLOR_SPACE))) return;
  if (dict.lookup(FILTER) === PDFName.of('DCTDecode')) {
    // In grey the profile of the colours means nothing.
    const grey = await sharp(stream.contents).toColourspace('b-w').jpeg({ quality: JPEG_QUALITY }).toBuffer();
    replaceContents(stream, new Uint8Array(grey));
  } else {
    const [width, height] = ['Width', 'Height'].map((name) =>
      dict.lookup(PDFName.of(name), PDFNumber).asNumber(),
    ) as [number, number];
    const raw = { width, height, channels: 3 as const };
    const grey = await sharp(decodePDFRawStream(stream).decode(), { raw })
      .toColourspace('b-w')
      .raw()
      .toBuffer();
    const packed = dict.context.flateStream(new Uint8Array(grey));
    replaceContents(stream, packed.contents);
    dict.set(FILTER, PDFName.of('FlateDecode'));
    dict.delete(PDFName.of('DecodeParms'));
  }
  dict.set(COLOR_SPACE, DEVICE_GRAY);
}

function replaceContents(stream: PDFRawStream, contents: Uint8Array): void {
  stream.updateContents(contents);
  stream.dict.set(LENGTH, PDFNumber.of(contents.length));
}

/** DeviceRGB, or a colour space by profile with three components. */
function isRgb(space: PDFObject | undefined): boolean {
  if (space === PDFName.of('DeviceRGB')) return true;
  if (!(space instanceof PDFArray) || space.lookup(0) !== PDFName.of('ICCBased')) return false;
  const profile = space.lookup(1);
  return (
    profile instanceof PDFRawStream && profile.dict.lookupMaybe(PDFName.of('N'), PDFNumber)?.asNumber() === 3
  );
}
