import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../vietnamese/spelling/lexicon.ts';
import { checkText } from '../engine.ts';
import { withStyle } from '../surroundings.ts';

const TRIE = new URL('../../../node_modules/@cspell/dict-vi-vn/vi.trie.gz', import.meta.url);
const LEXICON = readLexicon(new Uint8Array(gunzipSync(readFileSync(TRIE))));

function unknown(text: string): string[] {
  return checkText(text, { lexicon: LEXICON })
    .filter(({ rule }) => rule === 'unknown-words')
    .map((finding) => finding.text);
}

describe('unknown words', () => {
  it.each([
    ['Cán bộ hỗi ý kiến người dân.', 'hỗi'],
    ['Người dân có quyễn biết.', 'quyễn'],
    ['Hồ sơ duoc trả đúng hẹn cho bà con.', 'duoc'],
    ['Đã xong. Hỗi rồi mới ký giấy.', 'Hỗi'],
    ['HỘI NGHỊ TỔNG KẾT CÔNG TÁC QUYỄN GÓP', 'QUYỄN'],
  ])('%s', (text, word) => expect(unknown(text)).toEqual([word]));

  it.each([
    'Ông Bhriu Liếc và bà Hồ Thị Kỗn đến dự buổi lễ.',
    'Xã Đắk Krông, huyện Sông Gừa đã hòa mạng, hoà chung niềm vui.',
    'Công văn số 15/2026/QĐ-UBND gửi về địa chỉ hỗi@trieugiang.example và www.hỗi.vn của sở.',
    'Trạm sạc, súng nòng dài, gói mì tuýp lớn đều là hàng thật.',
    'Chúng tôi chat qua zalo, gửi email và đặt lịch online trên web của sở.',
    'The clerk said that duoc is not a word of this language at all.',
    'Tỷ lệ, tỉ lệ, kỹ thuật, kĩ thuật, quý khách, quí khách đều được dùng.',
  ])('keeps quiet about: %s', (text) => expect(unknown(text)).toEqual([]));

  it('keeps quiet about plain official prose', () => {
    const file = new URL('../../../tests/fixtures/checks/prose.json', import.meta.url);
    const { clean } = JSON.parse(readFileSync(file, 'utf8')) as { clean: string[] };
    expect(clean.flatMap(unknown)).toEqual([]);
  });

  it('leaves a word to the rule that knows more about it', () => {
    const findings = checkText('Xã triễn khai nhiệm vụ.', { lexicon: LEXICON });
    expect(findings.map(({ rule, text }) => [rule, text])).toEqual([['confusions', 'triễn khai']]);
  });
});

describe('the house’s tone placement', () => {
  it('corrects every word that is placed otherwise', () => {
    const found = checkText('Uỷ ban hòa giải, hoà nhã.', { surroundings: withStyle({ tone: 'old' }) }).filter(
      ({ rule }) => rule === 'tone-placement',
    );
    expect(found.map(({ text, suggestion }) => [text, suggestion])).toEqual([
      ['Uỷ', 'Ủy'],
      ['hoà', 'hòa'],
    ]);
  });
});
