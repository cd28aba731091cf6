import type { Translated } from '../../../app/translated.ts';

/** What the approval of an issue says. */
export const vi = {
  label: 'Duyệt và phát hành số báo',
  empty: 'Số báo chưa có bài nào.',
  notReady_other: 'Còn {{count}} bài chưa duyệt.',
  ready: 'Mọi bài đã duyệt; chờ duyệt số báo.',
  lapsed: 'Duyệt của {{name}} đã hết hiệu lực vì {{parts}}.',
  withdrawn: '{{name}} đã rút duyệt số báo.',
  approved: '{{name}} đã duyệt {{time}}. Bất kỳ thay đổi nào cũng làm số báo phải duyệt lại.',
  published: 'Đã phát hành; số báo và các bài không sửa được nữa.',
  due: 'Hạn {{day}}.',
  approve: 'Duyệt số báo…',
  withdraw: 'Rút duyệt',
  publish: 'Phát hành…',
  approvedNow: 'Đã duyệt số {{number}}.',
  withdrawnNow: 'Đã rút duyệt số {{number}}.',
  publishedNow: 'Số {{number}} đã phát hành.',
  approveDialog: {
    title: 'Duyệt số {{number}}',
    body_other:
      'Duyệt {{count}} bài như đang có, cùng thứ tự, chuyên mục và cách trình bày. Sau đó thay đổi bất cứ gì thì phải duyệt lại.',
    otherwise_other: '{{count}} bài in khác bài gốc trong số này',
    own: 'Trong bài: {{words}}',
    note: 'Ý kiến',
    noteHint: 'Có thể để trống',
    send: 'Duyệt',
  },
  publishDialog: {
    title: 'Phát hành số {{number}}',
    body_other: 'Số báo và {{count}} bài trong số sẽ đóng lại, không ai sửa được nữa. Không hoàn tác được.',
    send: 'Phát hành',
  },
  deadline: 'Hạn duyệt xong',
  deadlineHint: 'Có thể để trống; đến hạn, số báo hiện trên Bàn việc',
  needed: {
    label: 'Duyệt mỗi bài',
    one: 'Một người duyệt',
    two: 'Hai người duyệt khác nhau',
    hint: 'Áp dụng cho mọi bài chưa phát hành của ấn phẩm này.',
  },
};

export const en: Translated<typeof vi> = {
  label: 'Approval and publishing of the issue',
  empty: 'The issue has no articles yet.',
  notReady_one: '{{count}} article is not approved.',
  notReady_other: '{{count}} articles are not approved.',
  ready: 'All articles are approved; the issue waits for approval.',
  lapsed: 'The approval of {{name}} lapsed: {{parts}}.',
  withdrawn: '{{name}} took the approval of the issue back.',
  approved: '{{name}} approved it {{time}}. After any change it must be approved again.',
  published: 'Published; the issue and its articles cannot be changed any more.',
  due: 'Due {{day}}.',
  approve: 'Approve issue…',
  withdraw: 'Take approval back',
  publish: 'Publish…',
  approvedNow: 'No. {{number}} is approved.',
  withdrawnNow: 'The approval of no. {{number}} is taken back.',
  publishedNow: 'No. {{number}} is published.',
  approveDialog: {
    title: 'Approve no. {{number}}',
    body_one:
      'You approve {{count}} article as it stands, with sections and layout. After any change the issue must be approved again.',
    body_other:
      'You approve {{count}} articles as they stand, with their order, sections and layout. After any change the issue must be approved again.',
    otherwise_one: '{{count}} article prints otherwise than it is written',
    otherwise_other: '{{count}} articles print otherwise than they are written',
    own: 'In the article: {{words}}',
    note: 'Remark',
    noteHint: 'May stay empty',
    send: 'Approve',
  },
  publishDialog: {
    title: 'Publish no. {{number}}',
    body_one: 'The issue and its article are closed; nobody can change them any more. This cannot be undone.',
    body_other:
      'The issue and its {{count}} articles are closed; nobody can change them any more. This cannot be undone.',
    send: 'Publish',
  },
  deadline: 'Approved by',
  deadlineHint: 'May stay empty; on the day, the issue shows on the first screen',
  needed: {
    label: 'Approval of each article',
    one: 'One reviewer',
    two: 'Two different reviewers',
    hint: 'For all articles of this publication that are not published.',
  },
};
