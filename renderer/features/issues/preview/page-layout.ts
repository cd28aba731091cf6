/** Where the pages stand on the preview's long sheet, in pixels. */

export interface PageSize {
  width: number;
  height: number;
}

export interface PageBox extends PageSize {
  left: number;
  top: number;
}

export interface PageLayout {
  boxes: PageBox[];
  width: number;
  height: number;
}

export const GAP = 16;
const FACING_GAP = 2;

/** "width": as wide as the room; "page": all of it in sight; a number: pixels per point times 100 / 96 · 72. */
export type Zoom = 'width' | 'page' | number;

/** CSS pixels per point at 100 %. */
const PIXELS_PER_POINT = 96 / 72;

interface Room {
  width: number;
  height: number;
}

/** Pages side by side as one holds them: the first alone at the right, then even left, odd right. */
function rowsOf<Page>(pages: readonly Page[], facing: boolean): (Page | null)[][] {
  if (!facing) return pages.map((page) => [page]);
  const rows: (Page | null)[][] = pages.length > 0 ? [[null, pages[0] ?? null]] : [];
  for (let index = 1; index < pages.length; index += 2) {
    rows.push([pages[index] ?? null, pages[index + 1] ?? null]);
  }
  return rows;
}

/** Pixels per point. */
export function scaleOf(pages: readonly PageSize[], room: Room, facing: boolean, zoom: Zoom): number {
  if (typeof zoom === 'number') return zoom * PIXELS_PER_POINT;
  const widest = Math.max(1, ...pages.map((page) => page.width));
  const highest = Math.max(1, ...pages.map((page) => page.height));
  const across = facing
    ? (room.width - 2 * GAP - FACING_GAP) / (2 * widest)
    : (room.width - 2 * GAP) / widest;
  if (zoom === 'width') return Math.max(0.1, across);
  return Math.max(0.1, Math.min(across, (room.height - 2 * GAP) / highest));
}

export function layOutPages(pages: readonly PageSize[], room: Room, facing: boolean, zoom: Zoom): PageLayout {
  const scale = scaleOf(pages, room, facing, zoom);
  const boxes: PageBox[] = [];
  let top = GAP;
  let width = room.width;
  for (const row of rowsOf(pages, facing)) {
    // An empty half takes the room of its neighbour.
    const half = Math.max(...row.map((page) => page?.width ?? 0)) * scale;
    const whole = row.length * half + (row.length - 1) * FACING_GAP;
    width = Math.max(width, whole + 2 * GAP);
    let left = Math.max(GAP, (room.width - whole) / 2);
    let height = 0;
    for (const page of row) {
      if (page) {
        boxes.push({ left, top, width: page.width * scale, height: page.height * scale });
        height = Math.max(height, page.height * scale);
      }
      left += half + FACING_GAP;
    }
    top += height + GAP;
  }
  return { boxes, width, height: top };
}
