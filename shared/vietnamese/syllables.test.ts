import { describe, expect, it } from 'vitest';
import { isSyllable, parseSyllable } from './syllables.ts';

const words = (text: string) => text.split(/\s+/);

describe('parseSyllable', () => {
  it.each([
    ['nghiêng', 'ngh', 'iêng', 'level'],
    ['Quyển', 'qu', 'yên', 'hook'],
    ['giếng', 'gi', 'êng', 'acute'],
    ['gì', 'gi', 'i', 'grave'],
    ['gịa', 'gi', 'ia', 'dot'],
    ['già', 'gi', 'a', 'grave'],
    ['yêu', '', 'yêu', 'level'],
    ['ĐƯỢC', 'đ', 'ươc', 'dot'],
    ['khuỷu', 'kh', 'uyu', 'hook'],
    ['ngoằn', 'ng', 'oăn', 'grave'],
  ])('takes %s apart', (word, onset, rhyme, tone) => {
    expect(parseSyllable(word)).toEqual({ onset, rhyme, tone, placement: null });
    expect(parseSyllable(word.normalize('NFD'))).toEqual(parseSyllable(word));
  });

  it.each([
    ['hòa', 'old'],
    ['hoà', 'new'],
    ['thủy', 'old'],
    ['thuỷ', 'new'],
    ['khỏe', 'old'],
    ['khoẻ', 'new'],
    ['thuở', 'new'],
    // One way only: the last vowel bears the mark when a consonant follows, and after qu and gi.
    ['hoàn', null],
    ['quý', null],
    ['giá', null],
  ])('tells the placement of the tone in %s: %s', (word, placement) => {
    expect(parseSyllable(word)?.placement).toBe(placement);
  });

  it('takes what dictionaries have', () => {
    const sound =
      words(`cải cách hành chính thủ tục huyện xã phường nghị quyết số chuyển đổi thực hiện người dân
      khuya quốc quỳnh quýt quyên giặt giữ gìn xoong boong thuế uỷ ủy ưu đãi ngoèo ngoéo ý kỹ mỹ tỷ sỹ luỹ
      nguệch ngoạc huých tuýp toán tuần khuấy hươu rượu giường yếm ỉa ấy oái oăm uống ưỡn`);
    expect(sound.filter((word) => !isSyllable(word))).toEqual([]);
  });

  it('refuses misspellings, other encodings, foreign words and wrong places of the tone', () => {
    const unsound =
      words(`nghành ngiệp ngế kính́ cac tác̀ bàc hoạh thanhf tho6ng cũa2 gía qúy hôàn ghà kà cê ngê
      việtt street café naïve Müller Vieät ViÖt vie^.t iêu yên̂ chuyễnn thìêu bhan`);
    expect(unsound.filter(isSyllable)).toEqual([]);
  });

  it('takes nothing that is too long or empty', () => {
    expect(parseSyllable('')).toBeNull();
    expect(parseSyllable('nghiêng'.repeat(50))).toBeNull();
  });
});
