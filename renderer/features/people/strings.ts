import type { Translated } from '../../app/translated.ts';

/** What signing in and the person menu say. */
export const vi = {
  menu: 'Người đang dùng:',
  switch: 'Đổi người dùng…',
  signIn: 'Đăng nhập',
  signInTitle: 'Ai đang ngồi vào bàn?',
  person: 'Người dùng',
  pin: 'Mã PIN',
  language: 'Ngôn ngữ',
  theme: 'Giao diện',
  keys: 'Phím của màn hình này',
  lock: {
    now: 'Khóa bàn',
    title: 'Bàn đang khóa',
    note: 'Mọi thứ để nguyên như lúc khóa. Hãy nhập mã PIN để làm tiếp.',
  },
  wait_other: 'Đã nhập sai nhiều lần. Hãy đợi {{count}} giây rồi thử lại.',
  again: 'Giờ có thể nhập lại mã PIN.',
  unsaved: 'Còn chữ chưa lưu được. {{name}} cần đăng nhập để lưu trước khi đổi người dùng.',
  forgotten: {
    ask: 'Quên mã PIN?',
    helpers: 'Hãy nhờ {{names}} vào Cài đặt, mục Người của bàn, đặt lại mã PIN cho bạn.',
    alone:
      'Không có quản trị nào khác. Hãy đóng Tòa Soạn, rồi chạy lệnh dưới đây trên chính máy này, trong thư mục chương trình. Lệnh cho một mã PIN mới và ghi việc này vào nhật ký.',
  },
  newPin: {
    label: 'Mã PIN mới',
    again: 'Nhập lại lần nữa',
    hint: 'Từ 4 chữ số, hoặc mật khẩu từ 6 ký tự.',
    short: 'Còn ngắn quá.',
    differs: 'Hai lần nhập chưa giống nhau.',
  },
  changePin: {
    open: 'Đổi mã PIN…',
    title: 'Đổi mã PIN',
    ownTitle: 'Chọn mã PIN của riêng bạn',
    ownNote:
      'Mã PIN đang dùng do người khác đặt. Chữ ký duyệt bài mở bằng mã PIN, nên chỉ mình bạn nên biết mã này.',
    old: 'Mã PIN đang dùng',
    save: 'Đổi mã',
    done: 'Đã đổi mã PIN',
    later: 'Để sau',
  },
  key: {
    title: 'Nhập mã PIN để ký',
    note: 'Việc này được ký bằng khóa của {{name}}.',
    sign: 'Ký',
  },
  roles: { editor: 'Biên tập viên', reviewer: 'Người duyệt', clerk: 'Văn thư', administrator: 'Quản trị' },
};

export const en: Translated<typeof vi> = {
  menu: 'Signed in:',
  switch: 'Switch person…',
  signIn: 'Sign in',
  signInTitle: 'Who sits at the desk?',
  person: 'Person',
  pin: 'PIN',
  language: 'Language',
  theme: 'Theme',
  keys: 'Keys of this screen',
  lock: {
    now: 'Lock the desk',
    title: 'The desk is locked',
    note: 'Everything is as it was. Enter the PIN to go on.',
  },
  wait_one: 'Wrong too often. Wait {{count}} second and try again.',
  wait_other: 'Wrong too often. Wait {{count}} seconds and try again.',
  again: 'You may try again now.',
  unsaved: 'Some text is not saved yet. {{name}} has to sign in and save it before somebody else takes over.',
  forgotten: {
    ask: 'Forgot the PIN?',
    helpers: 'Ask {{names}} to give you a new PIN: Settings, People of the desk.',
    alone:
      'There is no other administrator. Close Tòa Soạn and run the command below on this computer, in the folder of the program. It gives a new PIN and writes that into the log.',
  },
  newPin: {
    label: 'New PIN',
    again: 'Once more',
    hint: 'Four digits or more, or a password of six characters or more.',
    short: 'Too short.',
    differs: 'The two are not the same.',
  },
  changePin: {
    open: 'Change the PIN…',
    title: 'Change the PIN',
    ownTitle: 'Choose a PIN of your own',
    ownNote:
      'Your PIN was chosen by somebody else. It opens the key that signs approvals, so nobody but you should know it.',
    old: 'Present PIN',
    save: 'Change',
    done: 'PIN changed',
    later: 'Later',
  },
  key: {
    title: 'Enter your PIN to sign',
    note: 'This is signed with the key of {{name}}.',
    sign: 'Sign',
  },
  roles: { editor: 'Editor', reviewer: 'Reviewer', clerk: 'Clerk', administrator: 'Administrator' },
};
