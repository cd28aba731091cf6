/** Text to type: every vowel, every tone, every way to begin and end a syllable; and every habit of typing it. */
import type { Habit } from './keystrokes.ts';

const TEXT = `Đường về xã Phú Triều, huyện Bến Mới: người dân khuỷu tay chống gậy, nguyễn huệ rẽ nghiêng.
Quyển sổ giếng nước thuở ấy, hoà hòa thủy thuỷ, quý khách quét quẫy; chuyện khuya ngoằn ngoèo.
ỦY BAN NHÂN DÂN TRIỀU GIANG ĐÃ KIỂM TRA, Ế ẨM, Ộ, Ữ, ẶC. Ngày 05/9/2026, 1.248 hồ sơ (92,5%) đúng hẹn.
Ươm cây, ưỡn ngực, yêu thương, ướt áo, oẳn tù tì, uống nước, ếch ộp, ẩn ý, ắt hẳn, ỷ lại, ấm ớ.
Trường học mở cửa sớm; phượng vĩ nở rộ trước ngõ, gió lộng thổi suốt triền đê, mưa rả rích đã tạnh.
Chữ ký số giúp bà con khỏi đi lại nhiều lần: nộp một lượt, nhận kết quả tại nhà, hỏi gì đáp nấy.`
  .split(/\s+/u)
  .filter((word) => word !== '');

/** So many words with a space behind each, always the same ones. */
export function vietnameseText(words: number): string {
  return Array.from({ length: words }, (_, at) => `${TEXT[at % TEXT.length]} `).join('');
}

export const HABITS: readonly Habit[] = [
  { layout: 'telex', order: 'at once' },
  { layout: 'vni', order: 'at the end' },
  { layout: 'telex', order: 'at the end' },
  { layout: 'vni', order: 'at once' },
];
