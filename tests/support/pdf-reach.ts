/** How far what is drawn on the pages of a PDF reaches. */
import { openPdf, pdfjs } from '#main/importing/pdf/pdfjs.ts';

/** Points beyond each edge of the page; less than 0 where nothing comes so far. */
interface Reach {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Of filled shapes, lines and pictures, page by page. */
export async function pdfReach(bytes: Uint8Array): Promise<Reach[]> {
  const { OPS } = await pdfjs();
  const loading = await openPdf(bytes);
  const document = await loading.promise;
  const pages: Reach[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { fnArray, argsArray } = await page.getOperatorList();
    const corners: (readonly [number, number])[] = [];
    const saved: Matrix[] = [];
    let matrix = IDENTITY;
    for (const [index, operator] of fnArray.entries()) {
      const args: unknown = argsArray[index];
      if (operator === OPS.save) saved.push(matrix);
      else if (operator === OPS.restore) matrix = saved.pop() ?? IDENTITY;
      else if (operator === OPS.transform) matrix = product(matrix, args as Matrix);
      else if (operator === OPS.paintImageXObject) corners.push(...box(matrix, [0, 0, 1, 1]));
      else if (operator === OPS.constructPath) {
        const bounds = Array.isArray(args) ? args[2] : null;
        if (bounds) corners.push(...box(matrix, bounds as ArrayLike<number>));
      }
    }
    const across = corners.map(([x]) => x);
    const down = corners.map(([, y]) => y);
    pages.push({
      left: left - Math.min(...across),
      right: Math.max(...across) - right,
      top: Math.max(...down) - top,
      bottom: bottom - Math.min(...down),
    });
  }
  await loading.destroy();
  return pages;
}

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The corners of a rectangle, given by its smallest and largest coordinates. */
function box([a, b, c, d, e, f]: Matrix, { 0: x1 = 0, 1: y1 = 0, 2: x2 = 0, 3: y2 = 0 }: ArrayLike<number>) {
  return [x1, x2].flatMap((x) =>
    [y1, y2].map((y): [number, number] => [a * x + c * y + e, b * x + d * y + f]),
  );
}
