/** What a person should know of a picture that came into the library. */
import type { Warning } from '#shared/model/job.ts';
import type { RemovedPart } from '../pictures/drawing/safe-svg.ts';
import type { AddedPicture } from '../pictures/picture-files.ts';

const REMOVED: Record<RemovedPart, string> = {
  code: 'mã chạy',
  outside: 'liên kết ra ngoài tệp',
  other: 'phần không in được (ảnh nhúng, hiệu ứng)',
};

export function pictureWarnings({ picture, isKnown, similar, removed }: AddedPicture): Warning[] {
  const warnings: Warning[] = [];
  if (isKnown) {
    const message = `Ảnh này đã có trong kho với tên ‘${picture.name}’ nên không thêm lần nữa.`;
    warnings.push({ code: 'PICTURE_KNOWN', message });
  }
  if (similar) {
    const message = `Ảnh này giống ảnh ‘${similar.name}’ đã có trong kho. Nếu là cùng một ảnh, hãy dùng bản lớn hơn.`;
    warnings.push({ code: 'PICTURE_SIMILAR', message });
  }
  if (removed.length > 0) {
    const parts = removed.map((part) => REMOVED[part]).join(', ');
    const message = `Đã bỏ khỏi hình vẽ ‘${picture.name}’ cho an toàn: ${parts}. Hãy xem lại hình trước khi dùng.`;
    warnings.push({ code: 'PICTURE_CHANGED', message });
  }
  return warnings;
}
