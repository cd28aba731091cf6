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
  signedIn: 'Xin chào {{name}}',
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
  signedIn: 'Hello {{name}}',
  roles: { editor: 'Editor', reviewer: 'Reviewer', clerk: 'Clerk', administrator: 'Administrator' },
};
