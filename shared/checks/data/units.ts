/** Things that bulletins count in thousands: before them a figure is an amount, never a year or a code. */
export const COUNTED =
  'hồ sơ|lượt|người|thủ tục|đồng|trường hợp|phiếu|hộ|văn bản|tài khoản|biên chế|giao dịch|cán bộ|công chức|viên chức|đại biểu|học sinh|học viên|đoàn viên|hội viên|doanh nghiệp|tờ|bản|cuốn|cuộc|cơ sở|điểm|tin|bài|phản ánh|kiến nghị|ý kiến|thẻ|trang|tỷ|triệu|km|ha|tấn|m2|m²|đơn vị|nhiệm vụ|lao động|sản phẩm|thiết bị|camera|chữ ký số';

/** Units before which a decimal figure is an amount. */
export const MEASURED =
  'tỷ|tỉ|triệu|nghìn|ngàn|km|ha|km2|km²|m2|m²|m|tấn|kg|lần|điểm phần trăm|USD|GB|TB|Mbps';
