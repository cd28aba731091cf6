import type { Translated } from '../../../app/translated.ts';

/** What is said of articles that are at another desk. */
export const vi = {
  at: 'Đang ở máy của {{person}}, gửi {{time}} ngày {{day}}.',
  writtenSince:
    'Bài cũng đang ở máy của {{person}}, gửi {{time}} ngày {{day}}. Khi gói về, chỗ nào hai bên cùng sửa sẽ được hỏi.',
  writeHere: 'Vẫn sửa ở đây',
  callBack: 'Gọi về',
  calledBack: 'Đã gọi gói về. Hãy báo cho {{person}} đừng sửa tiếp.',
  short: 'Ở máy của {{person}}',
};

export const en: Translated<typeof vi> = {
  at: 'At the desk of {{person}}, sent at {{time}} on {{day}}.',
  writtenSince:
    'The article is at the desk of {{person}} as well, sent at {{time}} on {{day}}. When it comes back, what both changed is asked about.',
  writeHere: 'Edit here anyway',
  callBack: 'Call back',
  calledBack: 'The package was called back. Tell {{person}} not to go on with it.',
  short: 'At the desk of {{person}}',
};
