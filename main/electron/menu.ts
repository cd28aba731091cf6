/**
 * The menus, in Vietnamese. Beyond what they show, they carry the system's editing shortcuts on macOS and the
 * right-click menu that people look for in every text field.
 */
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';

const isMac = process.platform === 'darwin';
const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

const EDITING: MenuItemConstructorOptions[] = [
  { role: 'cut', label: 'Cắt' },
  { role: 'copy', label: 'Sao chép' },
  { role: 'paste', label: 'Dán' },
  { role: 'pasteAndMatchStyle', label: 'Dán không kèm định dạng' },
  SEPARATOR,
  { role: 'selectAll', label: 'Chọn tất cả' },
];

const MAC_APP: MenuItemConstructorOptions = {
  label: 'Tòa Soạn',
  submenu: [
    { role: 'about', label: 'Giới thiệu Tòa Soạn' },
    SEPARATOR,
    { role: 'hide', label: 'Ẩn Tòa Soạn' },
    { role: 'hideOthers', label: 'Ẩn các cửa sổ khác' },
    { role: 'unhide', label: 'Hiện tất cả' },
    SEPARATOR,
    { role: 'quit', label: 'Thoát Tòa Soạn' },
  ],
};

/** The application's menu. @param developerTools whether to offer reloading and the inspector */
export function applicationMenu(developerTools: boolean): Menu {
  const inspecting: MenuItemConstructorOptions[] = [
    SEPARATOR,
    { role: 'reload', label: 'Tải lại' },
    { role: 'toggleDevTools', label: 'Công cụ lập trình' },
  ];
  return Menu.buildFromTemplate([
    isMac ? MAC_APP : { label: '&Tệp', submenu: [{ role: 'quit', label: 'Thoát' }] },
    {
      label: '&Chỉnh sửa',
      submenu: [
        { role: 'undo', label: 'Hoàn tác' },
        { role: 'redo', label: 'Làm lại' },
        SEPARATOR,
        ...EDITING,
      ],
    },
    {
      label: '&Xem',
      submenu: [
        { role: 'zoomIn', label: 'Phóng to' },
        { role: 'zoomOut', label: 'Thu nhỏ' },
        { role: 'resetZoom', label: 'Cỡ bình thường' },
        SEPARATOR,
        { role: 'togglefullscreen', label: 'Toàn màn hình' },
        ...(developerTools ? inspecting : []),
      ],
    },
    {
      label: 'Cử&a sổ',
      submenu: [
        { role: 'minimize', label: 'Thu xuống' },
        ...(isMac ? [{ role: 'zoom', label: 'Thu phóng' } as const] : []),
      ],
    },
  ]);
}

/** Gives text its right-click menu; where nothing can be copied or typed there is none. */
export function addContextMenu(window: BrowserWindow): void {
  const forField = Menu.buildFromTemplate(EDITING);
  const forSelection = Menu.buildFromTemplate([{ role: 'copy', label: 'Sao chép' }]);
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) forField.popup({ window });
    else if (selectionText.trim() !== '') forSelection.popup({ window });
  });
}
