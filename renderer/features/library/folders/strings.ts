import type { Translated } from '../../../app/translated.ts';

/** What choosing a folder of this computer says. */
export const vi = {
  places: 'Nơi bắt đầu',
  home: 'Thư mục của tôi',
  computer: 'Máy này',
  path: 'Đang xem',
  up: 'Lên một cấp',
  list: 'Các thư mục ở đây',
  none: 'Ở đây không có thư mục con.',
  make: 'Thư mục mới…',
  makeName: 'Tên thư mục mới',
  makeIt: 'Tạo',
  chosen: 'Sẽ dùng: {{path}}',
  free: 'Ổ đĩa còn trống {{size}}',
  choose: 'Dùng thư mục này',
};

export const en: Translated<typeof vi> = {
  places: 'Where to begin',
  home: 'My folder',
  computer: 'This computer',
  path: 'Looking at',
  up: 'Up one level',
  list: 'Folders here',
  none: 'There are no folders in here.',
  make: 'New folder…',
  makeName: 'Name of the new folder',
  makeIt: 'Make',
  chosen: 'To be used: {{path}}',
  free: '{{size}} free on the disk',
  choose: 'Use this folder',
};
