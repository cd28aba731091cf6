import type { Translated } from '../../../app/translated.ts';

/** What sending by file says. */
export const vi = {
  open: 'Gửi bằng tệp…',
  title: 'Gửi bằng tệp: {{title}}',
  purpose: 'Gửi để làm gì',
  purposes: {
    review: {
      name: 'Nhờ duyệt',
      note: 'Bài được giữ nguyên ở máy này cho đến khi nhận lại.',
    },
    returned: {
      name: 'Gửi trả sau khi duyệt',
      note: 'Mang theo bình luận, đề xuất sửa và ý kiến duyệt.',
    },
    information: {
      name: 'Để biết',
      note: 'Máy này vẫn sửa bài bình thường.',
    },
  },
  recipient: 'Gửi cho ai',
  recipientHint: 'Tên người nhận ở máy kia',
  note: 'Lời nhắn',
  make: 'Tạo tệp gửi',
  steps: {
    gathering: 'Đang gom bài, ảnh và tư liệu',
    writing: 'Đang ghi tệp',
  },
  cancelled: 'Đã hủy. Chưa có tệp nào được tạo ra.',
  unsaved: 'Chưa gửi được vì còn chữ chưa lưu. Hãy xem dòng báo lưu ở cuối màn hình rồi thử lại.',
  done: 'Tệp đã sẵn sàng',
  facts: {
    articles_other: '{{count}} bài',
    pictures_other: '{{count}} ảnh',
    sources_other: '{{count}} tư liệu',
  },
  next: 'Chép tệp này vào USB và đưa cho {{recipient}}. Máy kia chỉ cần thả tệp vào cửa sổ Tòa Soạn.',
  code: 'Lần đầu gửi cho nhau, hãy đọc mã khóa của bạn qua điện thoại:',
  list: {
    title: 'Gói đã gửi, đã nhận',
    empty: 'Chưa có gói nào. Mở một bài hoặc một số báo rồi chọn ‘Gửi bằng tệp’.',
    sent: 'Gửi {{person}}',
    received: 'Nhận từ {{person}}',
    more_other: 'và {{count}} bài nữa',
    states: { out: 'Đang ở máy kia', answered: 'Đã nhận lại', calledBack: 'Đã gọi về' },
    callBack: 'Gọi về',
    calledBack: 'Đã gọi về gói gửi {{person}}. Các bài lại sửa được ở máy này.',
  },
};

export const en: Translated<typeof vi> = {
  open: 'Send by file…',
  title: 'Send by file: {{title}}',
  purpose: 'What for',
  purposes: {
    review: {
      name: 'For review',
      note: 'The text stays as it is on this desk until it comes back.',
    },
    returned: {
      name: 'Sent back after review',
      note: 'With comments, suggestions and decisions.',
    },
    information: {
      name: 'For information',
      note: 'The text can be changed on this desk as before.',
    },
  },
  recipient: 'To whom',
  recipientHint: 'Name of the person at the other desk',
  note: 'Message',
  make: 'Make the file',
  steps: {
    gathering: 'Gathering articles, pictures and sources',
    writing: 'Writing the file',
  },
  cancelled: 'Cancelled. No file was made.',
  unsaved: 'Not sent, as some text is not saved yet. See the line at the foot of the screen, then try again.',
  done: 'The file is ready',
  facts: {
    articles_one: '{{count}} article',
    articles_other: '{{count}} articles',
    pictures_one: '{{count}} picture',
    pictures_other: '{{count}} pictures',
    sources_one: '{{count}} source',
    sources_other: '{{count}} sources',
  },
  next: 'Copy this file to a USB stick and hand it to {{recipient}}. The other desk only has to drop it on its window.',
  code: 'If you send each other something for the first time, read the code of your key aloud over the telephone:',
  list: {
    title: 'Packages sent and received',
    empty: 'There are no packages yet. Open an article or an issue and choose ‘Send by file’.',
    sent: 'To {{person}}',
    received: 'From {{person}}',
    more_one: 'and {{count}} more article',
    more_other: 'and {{count}} more articles',
    states: { out: 'At the other desk', answered: 'Came back', calledBack: 'Called back' },
    callBack: 'Call back',
    calledBack: 'The package for {{person}} is called back. Its articles can be changed here again.',
  },
};
