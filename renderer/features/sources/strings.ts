import type { Translated } from '../../app/translated.ts';

/** What the room of sources says. */
export const vi = {
  title: 'Tư liệu',
  list: 'Danh sách tư liệu',
  search: 'Tìm theo tên, cơ quan, tác giả',
  add: 'Thêm tư liệu',
  reading: 'Đọc tư liệu',
  emptyTitle: 'Chưa có tư liệu nào',
  emptyBody: 'Thêm tệp .txt của bài đã đăng để đọc bên cạnh khi viết tin.',
  noMatch: 'Không có tư liệu nào khớp. Thử từ khác; không cần gõ dấu.',
  choose: 'Chọn một tư liệu để đọc ở đây.',
  write: 'Viết bài từ nguồn này',
  address: 'Địa chỉ',
  unknownOutlet: 'Chưa rõ cơ quan',
};

export const en: Translated<typeof vi> = {
  title: 'Sources',
  list: 'List of sources',
  search: 'Find by title, outlet or author',
  add: 'Add sources',
  reading: 'Read the source',
  emptyTitle: 'No sources yet',
  emptyBody: 'Add .txt files of published texts to read beside what you write.',
  noMatch: 'No source matches. Try another word; marks are not needed.',
  choose: 'Choose a source to read it here.',
  write: 'Write an article from this source',
  address: 'Address',
  unknownOutlet: 'Outlet unknown',
};
