/** What errors of copies of the library, and of choosing a folder for them, say; see messages.ts. */
import type { Messages } from './messages.ts';

type BackupCode =
  | 'BACKUP_DAMAGED'
  | 'BACKUP_NEWER'
  | 'BACKUP_FOREIGN'
  | 'BACKUP_NOT_FOUND'
  | 'BACKUP_DISK_FULL'
  | 'BACKUP_FOLDER_GONE'
  | 'BACKUP_FOLDER_READ_ONLY'
  | 'BACKUP_FOLDER_UNSUITABLE'
  | 'BACKUP_RUNNING'
  | 'FOLDER_GONE'
  | 'FOLDER_CLOSED'
  | 'FOLDER_NAME_UNSUITABLE'
  | 'FOLDER_EXISTS'
  | 'FOLDER_NOT_MADE';

export const BACKUP_MESSAGES: Pick<Messages, BackupCode> = {
  BACKUP_DAMAGED: {
    vi: ({ name, part }) =>
      `Bản sao lưu ‘${name}’ không còn nguyên vẹn (${part}), nên không dùng để khôi phục. Hãy chọn bản khác.`,
    en: ({ name, part }) =>
      `The backup ‘${name}’ is not whole any more (${part}) and is not restored. Choose another one.`,
  },
  BACKUP_NEWER: {
    vi: ({ name, version, supported }) =>
      `Bản sao lưu ‘${name}’ do bản Tòa Soạn mới hơn tạo ra (cấu trúc ${version}, máy này đọc được đến ${supported}). Hãy cập nhật Tòa Soạn rồi khôi phục.`,
    en: ({ name, version, supported }) =>
      `The backup ‘${name}’ was made by a newer Tòa Soạn (structure ${version}, this one reads up to ${supported}). Update first, then restore.`,
  },
  BACKUP_FOREIGN: {
    vi: ({ name, publication }) =>
      `Bản sao lưu ‘${name}’ là của một thư viện khác (${publication}). Muốn mở thư viện ấy, hãy khôi phục vào một thư mục trống.`,
    en: ({ name, publication }) =>
      `The backup ‘${name}’ is of another library (${publication}). To open that one, restore it into an empty folder.`,
  },
  BACKUP_NOT_FOUND: {
    vi: ({ name, folder }) =>
      `Không có bản sao lưu ‘${name}’ trong ‘${folder}’. Hãy xem lại thư mục sao lưu.`,
    en: ({ name, folder }) => `There is no backup ‘${name}’ in ‘${folder}’. Look at the folder of backups.`,
  },
  BACKUP_DISK_FULL: {
    vi: ({ folder, megabytes }) =>
      `Ổ đĩa chứa ‘${folder}’ không đủ chỗ để sao lưu${megabytes > 0 ? ` (cần khoảng ${megabytes} MB)` : ''}. Hãy dọn bớt ổ đĩa hoặc chọn thư mục sao lưu khác.`,
    en: ({ folder, megabytes }) =>
      `The disk of ‘${folder}’ has no room for a backup${megabytes > 0 ? ` (about ${megabytes} MB are needed)` : ''}. Free some space or choose another folder for backups.`,
  },
  BACKUP_FOLDER_GONE: {
    vi: ({ folder }) =>
      `Không thấy thư mục sao lưu ‘${folder}’. Hãy cắm lại ổ đĩa hoặc chọn thư mục khác, rồi sao lưu lại.`,
    en: ({ folder }) =>
      `The folder of backups ‘${folder}’ is not there. Connect the disk again or choose another folder, then back up again.`,
  },
  BACKUP_FOLDER_READ_ONLY: {
    vi: ({ folder }) => `Không ghi được vào thư mục sao lưu ‘${folder}’. Hãy chọn thư mục khác.`,
    en: ({ folder }) => `The folder of backups ‘${folder}’ cannot be written. Choose another one.`,
  },
  BACKUP_FOLDER_UNSUITABLE: {
    vi: ({ folder }) =>
      `Không dùng được ‘${folder}’ làm thư mục sao lưu. Hãy chọn một thư mục đã có, nằm ngoài mọi thư mục thư viện.`,
    en: ({ folder }) =>
      `‘${folder}’ cannot hold backups. Choose a folder that is there and lies outside of any library.`,
  },
  BACKUP_RUNNING: {
    vi: () => 'Đang sao lưu hoặc khôi phục. Hãy đợi việc ấy xong rồi làm lại.',
    en: () => 'A backup or a restore is under way. Wait for it to end and try again.',
  },
  FOLDER_GONE: {
    vi: ({ folder }) =>
      `Không thấy thư mục ‘${folder}’. Hãy xem lại đường dẫn, hoặc cắm lại ổ đĩa rồi mở lại.`,
    en: ({ folder }) =>
      `The folder ‘${folder}’ is not there. Check the path, or connect the disk again and retry.`,
  },
  FOLDER_CLOSED: {
    vi: ({ folder }) =>
      `Máy không cho mở thư mục ‘${folder}’. Hãy chọn thư mục khác, hoặc nhờ người quản trị máy cấp quyền.`,
    en: ({ folder }) =>
      `This computer does not let you open ‘${folder}’. Choose another folder, or ask its administrator.`,
  },
  FOLDER_NAME_UNSUITABLE: {
    vi: ({ name }) =>
      `Không đặt được tên thư mục là ‘${name}’. Hãy dùng tên ngắn, không có các dấu \\ / : * ? " < > |, không bắt đầu hoặc kết thúc bằng dấu chấm.`,
    en: ({ name }) =>
      `A folder cannot be called ‘${name}’. Use a short name without \\ / : * ? " < > | that neither begins nor ends with a dot.`,
  },
  FOLDER_EXISTS: {
    vi: ({ name }) => `Ở đây đã có ‘${name}’. Hãy mở thư mục ấy, hoặc đặt tên khác.`,
    en: ({ name }) => `‘${name}’ is here already. Open that folder, or choose another name.`,
  },
  FOLDER_NOT_MADE: {
    vi: ({ name, folder }) =>
      `Không tạo được thư mục ‘${name}’ trong ‘${folder}’: nơi này không cho ghi hoặc đã đầy. Hãy chọn nơi khác.`,
    en: ({ name, folder }) =>
      `The folder ‘${name}’ could not be made in ‘${folder}’, which is closed to writing or full. Choose another place.`,
  },
};
