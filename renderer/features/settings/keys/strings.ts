/** What the settings of keys say. */
import type { Translated } from '../../../app/translated.ts';

export const vi = {
  title: 'Khóa ký',
  note: 'Mỗi người có một khóa để ký khi duyệt và khi bàn giao. Máy khác chỉ tin khi đã nhận thẻ khóa và nghe đọc đúng mã.',
  own: 'Người ở máy này',
  others: 'Người ở nơi khác',
  none: 'Chưa có khóa nào. Khóa được tạo khi một người đăng nhập lần đầu.',
  noneElsewhere: 'Chưa tin khóa nào của nơi khác.',
  code: 'Mã để đọc qua điện thoại',
  added: 'Từ {{day}}',
  revoked: 'Đã thu hồi {{moment}}: {{reason}}',
  olderOnes_other: '{{count}} khóa đã thu hồi',
  more: 'Việc khác với khóa của {{name}}',
  card: {
    write: 'Lấy thẻ khóa',
    title: 'Thẻ khóa của {{name}}',
    body: 'Chép tệp này sang máy kia (USB, thư điện tử đều được). Khi máy kia hỏi mã, hãy đọc mã dưới đây qua điện thoại hoặc khi gặp mặt; đừng gửi mã cùng với tệp.',
  },
  trust: {
    open: 'Nhận thẻ khóa…',
    title: 'Nhận thẻ khóa của nơi khác',
    choose: 'Chọn tệp .toasoan-khoa…',
    from: 'Thẻ của {{name}}',
    ask: 'Hãy gọi cho {{name}} bằng số điện thoại bạn vẫn dùng, và gõ mã mà {{name}} đọc.',
    code: 'Mã nghe đọc (24 chữ số)',
    trust: 'Tin khóa này',
    trusted: 'Đã tin khóa của {{name}}.',
  },
  revoke: {
    open: 'Thu hồi khóa…',
    title: 'Thu hồi khóa của {{name}}',
    own: 'Những gì đã ký và đã vào nhật ký vẫn có giá trị; từ nay chữ ký bằng khóa này không còn được nhận. {{name}} sẽ có khóa mới khi đăng nhập lần sau, và phải đưa thẻ mới cho các nơi khác.',
    other:
      'Những gì đã ký và đã vào nhật ký vẫn có giá trị; từ nay gói và chữ ký bằng khóa này không còn được nhận. Không thể tin lại khóa này.',
    reason: 'Lý do',
    revoke: 'Thu hồi',
    done: 'Đã thu hồi khóa của {{name}}.',
  },
};

export const en: Translated<typeof vi> = {
  title: 'Keys',
  note: 'Everybody has a key to sign approvals and packages with. Another desk trusts it once it has the card and heard the right code.',
  own: 'People of this desk',
  others: 'People elsewhere',
  none: 'There are no keys yet. A key is made when somebody signs in for the first time.',
  noneElsewhere: 'No key from elsewhere is trusted yet.',
  code: 'Code to read aloud',
  added: 'Since {{day}}',
  revoked: 'Revoked {{moment}}: {{reason}}',
  olderOnes_one: '{{count}} revoked key',
  olderOnes_other: '{{count}} revoked keys',
  more: 'More about the key of {{name}}',
  card: {
    write: 'Get the card',
    title: 'Key card of {{name}}',
    body: 'Copy this file to the other desk (a USB stick or mail will do). When it asks for the code, read the one below over the telephone or in person; do not send it along with the file.',
  },
  trust: {
    open: 'Take over a card…',
    title: 'Take over a key card from elsewhere',
    choose: 'Choose a .toasoan-khoa file…',
    from: 'Card of {{name}}',
    ask: 'Call {{name}} at the number you know, and type the code that {{name}} reads out.',
    code: 'Code as heard (24 digits)',
    trust: 'Trust this key',
    trusted: 'The key of {{name}} is trusted.',
  },
  revoke: {
    open: 'Revoke the key…',
    title: 'Revoke the key of {{name}}',
    own: 'What it signed and the log tells of stays valid; from now on nothing signed with it counts. {{name}} gets a new key at the next sign-in and has to hand its card to the other desks.',
    other:
      'What it signed and the log tells of stays valid; from now on no package and no signature by this key counts. It cannot be trusted again.',
    reason: 'Reason',
    revoke: 'Revoke',
    done: 'The key of {{name}} was revoked.',
  },
};
