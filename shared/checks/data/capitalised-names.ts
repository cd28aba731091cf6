/**
 * Names and how they are capitalised, with the clause of Nghị định 30/2020/NĐ-CP, Phụ lục II, that says so.
 *
 * "mixed": forms with some capital are judged, all small letters are left alone (they may be meant
 * generally: "các ủy ban nhân dân"); "always": small letters are wrong too.
 */
export interface CapitalisedName {
  name: string;
  clause: string;
  judged: 'mixed' | 'always';
}

const BODIES = 'mục IV khoản 1';
const PLACES = 'mục III khoản 1';

const FIELDS = [
  'Nội vụ',
  'Tư pháp',
  'Tài chính',
  'Y tế',
  'Xây dựng',
  'Công Thương',
  'Ngoại giao',
  'Quốc phòng',
  'Khoa học và Công nghệ',
  'Giáo dục và Đào tạo',
  'Nông nghiệp và Môi trường',
  'Kế hoạch và Đầu tư',
  'Thông tin và Truyền thông',
  'Tài nguyên và Môi trường',
  'Dân tộc và Tôn giáo',
];

const PROVINCES =
  'Hà Nội,Hải Phòng,Đà Nẵng,Cần Thơ,Quảng Ninh,Quảng Ngãi,Quảng Trị,Quảng Nam,Quảng Bình,Nghệ An,Hà Tĩnh,Thanh Hóa,Ninh Bình,Nam Định,Hà Nam,Bắc Ninh,Bắc Giang,Lạng Sơn,Cao Bằng,Lào Cai,Điện Biên,Lai Châu,Tuyên Quang,Hà Giang,Phú Thọ,Vĩnh Phúc,Khánh Hòa,Ninh Thuận,Bình Thuận,Lâm Đồng,Gia Lai,Kon Tum,Tây Ninh,Long An,Đồng Nai,Bình Phước,Vĩnh Long,Trà Vinh,Bến Tre,Đồng Tháp,Tiền Giang,Hậu Giang,Sóc Trăng,Bạc Liêu,Cà Mau,Kiên Giang'.split(
    ',',
  );

export const CAPITALISED_NAMES: readonly CapitalisedName[] = [
  ...FIELDS.flatMap((field) =>
    ['Bộ', 'Sở'].map((body) => ({ name: `${body} ${field}`, clause: BODIES, judged: 'mixed' as const })),
  ),
  ...[
    'Ủy ban nhân dân',
    'Hội đồng nhân dân',
    'Tòa án nhân dân',
    'Viện kiểm sát nhân dân',
    'Quốc hội',
    'Chính phủ',
    'Bộ Chính trị',
    'Ban Bí thư',
    'Ban Chấp hành Trung ương',
    'Tỉnh ủy',
    'Thành ủy',
    'Hội Cựu chiến binh',
    'Hội Nông dân',
  ].map((name) => ({ name, clause: BODIES, judged: 'mixed' as const })),
  ...[
    'Ủy ban Thường vụ Quốc hội',
    'Văn phòng Chính phủ',
    'Thanh tra Chính phủ',
    'Đảng Cộng sản Việt Nam',
    'Mặt trận Tổ quốc',
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    'Hội Liên hiệp Phụ nữ',
  ].map((name) => ({ name, clause: BODIES, judged: 'always' as const })),
  { name: 'Thủ tướng Chính phủ', clause: 'mục V khoản 3', judged: 'always' },
  { name: 'Thủ tướng', clause: 'mục V khoản 3', judged: 'mixed' },
  { name: 'Nhà nước', clause: 'mục V khoản 1', judged: 'mixed' },
  { name: 'Việt Nam', clause: PLACES, judged: 'always' },
  ...PROVINCES.map((name) => ({ name, clause: PLACES, judged: 'mixed' as const })),
  { name: 'Thành phố Hồ Chí Minh', clause: PLACES, judged: 'always' },
];
