/** Sources from files: dropped, reported, read, and written from. */
import { documentXml, packageOf, paragraphXml } from '../support/docx-parts.ts';
import { dropFiles } from './support/drop.ts';
import { goToRoom } from './support/rooms.ts';
import { expect, test } from './support/test.ts';

const BODY =
  'Tổ công nghệ số cộng đồng phường Bến Nghinh đến từng nhà hướng dẫn người dân nộp hồ sơ trực tuyến và tra cứu kết quả.';
const word = () => {
  const table = `<w:tbl><w:tr><w:tc>${paragraphXml('Phường')}</w:tc><w:tc>${paragraphXml('Hồ sơ')}</w:tc></w:tr></w:tbl>`;
  const texts = ['Tổ hỗ trợ đến từng nhà', BODY, BODY].map((text) => paragraphXml(text));
  const print = ['Tin: Minh Thư', 'Nguồn: Báo Triều Giang'].map((text) => paragraphXml(text));
  return packageOf(documentXml([...texts, table, ...print].join('')));
};
const page = `<html><head><title>Chợ mới mở cửa</title></head><body><nav>Trang chủ</nav><article><h1>Chợ mới mở cửa</h1><p>${`${BODY} `.repeat(4)}</p></article></body></html>`;

test('files dropped into the room of sources are kept, told, read and written from', async ({ desk }) => {
  const { page: window } = desk;
  await goToRoom(window, 'Tư liệu');
  await expect(window.getByRole('listbox', { name: 'Danh sách tư liệu' })).toBeVisible();
  await dropFiles(window, [
    { name: 'tin.docx', bytes: Buffer.from(word()) },
    { name: 'mat-khau.docx', bytes: Buffer.from('PK\u0003\u0004 hỏng') },
    { name: 'trang-luu.pdf', bytes: Buffer.from(page) },
  ]);
  const dialog = window.getByRole('dialog', { name: 'Nhập tệp' });
  await expect(dialog.getByText('Đã nhập 2 tệp · 1 tệp không nhập được')).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toContainText('FILE_DAMAGED');
  await dialog.getByRole('button', { name: 'Mở tư liệu' }).first().click();

  const reading = window.getByRole('article');
  await expect(reading.getByRole('heading', { name: 'Tổ hỗ trợ đến từng nhà' })).toBeVisible();
  await expect(reading.getByRole('cell', { name: 'Hồ sơ' })).toBeVisible();
  await expect(window.getByRole('link', { name: /tin\.docx/ })).toBeVisible();

  await window.getByRole('button', { name: 'Viết bài từ nguồn này' }).click();
  await expect(window.getByRole('textbox', { name: 'Theo' })).toHaveValue('Minh Thư');
  await expect(window.getByRole('textbox', { name: 'Nguồn', exact: true })).toHaveValue('Báo Triều Giang');
  await window.getByRole('tab', { name: /Nguồn/ }).click();
  await window
    .getByRole('button', { name: /^Trích đoạn này vào bài: Tổ công nghệ số/ })
    .first()
    .click();
  await expect(window.locator('.article-body blockquote')).toContainText('đến từng nhà');
});
