import { describe, expect, it } from 'vitest';
import { type CaptionPlace, readCaption } from './captions.ts';
import { paragraph } from './paragraph.fixture.ts';

const inText: CaptionPlace = { afterLead: false, lead: '', apart: false, textFollows: true, following: [] };
const apart = { ...inText, apart: true };
const afterLead = {
  ...inText,
  afterLead: true,
  lead: 'Sáng nay, phường khai trương quầy mới. Có ba mươi người dự.',
};

describe('readCaption', () => {
  it.each([
    ['Ông Hà An (giữa) chủ trì cuộc họp với các phường', inText],
    ['Bà Tố Nga (thứ 2 từ trái sang) trao quà cho các hộ.', inText],
    ['Phường có quầy mới từ tháng 5. Trong ảnh: Người dân lấy số thứ tự.', inText],
    ['Người dân làm thủ tục tại phường Đông.', apart],
    ['Đoàn viên phường Đông hướng dẫn người dân quét mã tra cứu hồ sơ', afterLead],
    ['Sáng nay, phường khai trương quầy mới.', afterLead],
    [
      'Chủ tịch phường giao các tổ công nghệ số hướng dẫn việc đổi giấy tờ cho người dân ở các ấp xa trung tâm',
      {
        ...afterLead,
        apart: true,
        following: [
          'Về kiến nghị giao các tổ công nghệ số hướng dẫn việc đổi giấy tờ cho người dân ở các ấp xa trung tâm: phường làm theo kế hoạch.',
        ],
      },
    ],
  ])('knows %s', (text, place) => expect(readCaption(paragraph(text), place)).not.toBeNull());

  it.each([
    ['Dịp này, phường trao giấy khen cho năm tập thể.', apart],
    ['Theo đó, các phường tổ chức tiếp nhận hồ sơ tại nhà.', afterLead],
    ['Hội nghị do Giám đốc Sở Nội vụ chủ trì.', afterLead],
    ['Người dân làm thủ tục tại phường Đông.', inText],
    ['Tỷ lệ hồ sơ trực tuyến đạt 61,5%, tăng 12% so với năm trước.', apart],
    ['Người dân làm thủ tục tại phường Đông.', { ...apart, textFollows: false }],
    ['Vì sao người dân chưa nộp hồ sơ qua mạng?', afterLead],
    ['Hà An', apart],
    ['Theo đó, phường giao các tổ công nghệ số hướng dẫn việc đổi giấy tờ.', { ...afterLead, apart: true }],
  ])('leaves %s in the text', (text, place) => expect(readCaption(paragraph(text), place)).toBeNull());

  it('takes the photographer off', () => {
    expect(readCaption(paragraph('Quầy mới của phường Đông. Ảnh: Mai Ly'), inText)).toEqual({
      caption: 'Quầy mới của phường Đông.',
      credit: 'Mai Ly',
      labels: ['Ảnh'],
    });
    expect(readCaption(paragraph('Quầy mới của phường Đông (Ảnh: Mai Ly)'), inText)).toMatchObject({
      caption: 'Quầy mới của phường Đông',
      credit: 'Mai Ly',
    });
  });
});
