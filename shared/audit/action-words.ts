/** What each kind of entry is called, and what it belongs to. */
import type { Language } from '../messages.ts';
import type { AuditAction, AuditTopic } from '../model/audit.ts';

interface ActionWords extends Record<Language, string> {
  topic: AuditTopic;
}

const ACTIONS: Record<AuditAction, ActionWords> = {
  'article.submitted': { topic: 'review', vi: 'Gửi duyệt', en: 'Submitted' },
  'article.withdrawn': { topic: 'review', vi: 'Rút về', en: 'Withdrawn' },
  'article.returned': { topic: 'review', vi: 'Trả lại', en: 'Returned' },
  'article.approved': { topic: 'review', vi: 'Duyệt bài', en: 'Article approved' },
  'article.approvalLapsed': { topic: 'review', vi: 'Duyệt bài hết hiệu lực', en: 'Approval lapsed' },
  'article.delegated': { topic: 'review', vi: 'Chuyển người duyệt', en: 'Review handed on' },
  'article.published': { topic: 'publishing', vi: 'Phát hành bài', en: 'Article published' },
  'article.trashed': { topic: 'texts', vi: 'Bỏ bài vào thùng rác', en: 'Article put into the trash' },
  'article.untrashed': { topic: 'texts', vi: 'Lấy bài khỏi thùng rác', en: 'Article taken out of the trash' },
  'article.deleted': { topic: 'texts', vi: 'Xóa hẳn bài', en: 'Article deleted' },
  'version.restored': { topic: 'texts', vi: 'Khôi phục phiên bản', en: 'Version restored' },
  'issue.approved': { topic: 'review', vi: 'Duyệt số báo', en: 'Issue approved' },
  'issue.approvalWithdrawn': {
    topic: 'review',
    vi: 'Rút lại duyệt số báo',
    en: 'Approval of the issue withdrawn',
  },
  'issue.approvalLapsed': {
    topic: 'review',
    vi: 'Duyệt số báo hết hiệu lực',
    en: 'Approval of the issue lapsed',
  },
  'issue.published': { topic: 'publishing', vi: 'Phát hành số báo', en: 'Issue published' },
  'issue.exported': { topic: 'publishing', vi: 'Xuất tệp số báo', en: 'Issue exported' },
  'issue.printRunRecorded': { topic: 'publishing', vi: 'Ghi sổ phát hành', en: 'Print run recorded' },
  'issue.articleOverridden': {
    topic: 'texts',
    vi: 'Sửa bài cho riêng số báo',
    en: 'Article printed otherwise in the issue',
  },
  'issue.articleAsWritten': {
    topic: 'texts',
    vi: 'Trả bài trong số báo về như bài gốc',
    en: 'Article printed in the issue as it is written',
  },
  'issue.trashed': { topic: 'texts', vi: 'Bỏ số báo vào thùng rác', en: 'Issue put into the trash' },
  'issue.untrashed': { topic: 'texts', vi: 'Lấy số báo khỏi thùng rác', en: 'Issue taken out of the trash' },
  'issue.deleted': { topic: 'texts', vi: 'Xóa hẳn số báo', en: 'Issue deleted' },
  'paper.written': { topic: 'publishing', vi: 'Xuất giấy tờ, báo cáo', en: 'Paper written' },
  'attachment.added': { topic: 'review', vi: 'Đính kèm bản ký', en: 'Signed scan attached' },
  'attachment.removed': { topic: 'review', vi: 'Gỡ bản ký', en: 'Signed scan removed' },
  'attachment.restored': { topic: 'review', vi: 'Lấy lại bản ký đã gỡ', en: 'Signed scan taken back' },
  'import.done': { topic: 'texts', vi: 'Nhập từ tệp', en: 'Imported' },
  'source.trashed': { topic: 'library', vi: 'Bỏ tư liệu vào thùng rác', en: 'Source put into the trash' },
  'source.untrashed': {
    topic: 'library',
    vi: 'Lấy tư liệu khỏi thùng rác',
    en: 'Source taken out of the trash',
  },
  'source.deleted': { topic: 'library', vi: 'Xóa hẳn tư liệu', en: 'Source deleted' },
  'picture.trashed': { topic: 'library', vi: 'Bỏ ảnh vào thùng rác', en: 'Picture put into the trash' },
  'picture.untrashed': {
    topic: 'library',
    vi: 'Lấy ảnh khỏi thùng rác',
    en: 'Picture taken out of the trash',
  },
  'picture.deleted': { topic: 'library', vi: 'Xóa hẳn ảnh', en: 'Picture deleted' },
  'outlet.trashed': {
    topic: 'library',
    vi: 'Bỏ cơ quan báo chí vào thùng rác',
    en: 'Outlet put into the trash',
  },
  'outlet.untrashed': {
    topic: 'library',
    vi: 'Lấy cơ quan báo chí khỏi thùng rác',
    en: 'Outlet taken out of the trash',
  },
  'outlet.deleted': { topic: 'library', vi: 'Xóa hẳn cơ quan báo chí', en: 'Outlet deleted' },
  'publication.added': { topic: 'settings', vi: 'Thêm ấn phẩm', en: 'Publication added' },
  'publication.changed': { topic: 'settings', vi: 'Sửa thông tin ấn phẩm', en: 'Publication changed' },
  'publication.recipientsChanged': {
    topic: 'publishing',
    vi: 'Sửa danh sách nhận',
    en: 'List of recipients changed',
  },
  'publication.removed': { topic: 'settings', vi: 'Bỏ ấn phẩm', en: 'Publication removed' },
  'publication.scheduleChanged': { topic: 'settings', vi: 'Sửa nhịp ra báo', en: 'Schedule changed' },
  'houseStyle.changed': { topic: 'settings', vi: 'Sửa quy ước biên tập', en: 'House style changed' },
  'person.added': { topic: 'people', vi: 'Thêm người', en: 'Person added' },
  'person.changed': { topic: 'people', vi: 'Sửa thông tin người', en: 'Person changed' },
  'person.disabled': { topic: 'people', vi: 'Ngừng tài khoản', en: 'Account closed' },
  'person.enabled': { topic: 'people', vi: 'Mở lại tài khoản', en: 'Account opened again' },
  'person.pinChanged': { topic: 'people', vi: 'Đổi mã PIN', en: 'PIN changed' },
  'person.pinReset': { topic: 'people', vi: 'Quản trị đặt lại mã PIN', en: 'PIN reset' },
  'person.signedIn': { topic: 'people', vi: 'Đăng nhập', en: 'Signed in' },
  'person.signedOut': { topic: 'people', vi: 'Đăng xuất', en: 'Signed out' },
  'person.wrongPin': { topic: 'people', vi: 'Nhập sai mã PIN', en: 'Wrong PIN' },
  'lock.changed': { topic: 'settings', vi: 'Sửa cách khóa máy', en: 'Locking changed' },
  'library.begun': { topic: 'library', vi: 'Lập thư viện của cơ quan', en: 'Library of the office begun' },
  'key.made': { topic: 'keys', vi: 'Tạo khóa ký', en: 'Key made' },
  'key.revoked': { topic: 'keys', vi: 'Thu hồi khóa ký', en: 'Key revoked' },
  'key.trusted': { topic: 'keys', vi: 'Tin khóa của nơi khác', en: 'Key of another desk trusted' },
  'package.sent': { topic: 'packages', vi: 'Gửi gói bàn giao', en: 'Package sent' },
  'package.opened': { topic: 'packages', vi: 'Mở gói bàn giao', en: 'Package opened' },
  'package.merged': { topic: 'packages', vi: 'Nhận nội dung gói bàn giao', en: 'Package merged' },
  'package.calledBack': { topic: 'packages', vi: 'Gọi gói bàn giao về', en: 'Package called back' },
  'package.refused': { topic: 'packages', vi: 'Từ chối gói bàn giao', en: 'Package refused' },
  'backup.made': { topic: 'library', vi: 'Sao lưu', en: 'Backup made' },
  'backup.restored': { topic: 'library', vi: 'Khôi phục bản sao lưu', en: 'Backup restored' },
  'log.shortened': { topic: 'library', vi: 'Nhật ký thiếu phần cuối', en: 'The end of the log is missing' },
};

/** "Gửi duyệt". */
export function actionName(action: AuditAction, language: Language): string {
  return ACTIONS[action][language];
}

/** The kinds of entry that belong to a topic. */
export function actionsOf(topic: AuditTopic): AuditAction[] {
  return (Object.keys(ACTIONS) as AuditAction[]).filter((action) => ACTIONS[action].topic === topic);
}
