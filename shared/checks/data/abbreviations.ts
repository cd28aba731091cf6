/** Abbreviations of the field. The first list needs no explanation before readers of a bulletin. */
export const WELL_KNOWN: ReadonlySet<string> = new Set(
  `UBND HĐND TP TW TƯ MTTQ MTTQVN BHXH BHYT BHTN THCS THPT HTX KT XH QP AN VHTT GDĐT KHCN PGS GS TS ThS
  CHXHCN VN ATM USD VND QR CCCD CMND PCCC ASEAN WTO ISO TCVN QCVN LAN GPS SMS PDF VPN AI CT TT NQ QĐ NĐ KH
  BCH BTV UVBTV ĐBQH COVID VNPT FPT VCCI EVN PAR PCI PAPI SIPAS DDCI PGI ICT`.split(/\s+/u),
);

/** Others that desks of this field use, with their long form: worth explaining once per article. */
export const FIELD_ABBREVIATIONS: Readonly<Record<string, string>> = {
  CCHC: 'cải cách hành chính',
  TTHC: 'thủ tục hành chính',
  DVC: 'dịch vụ công',
  DVCTT: 'dịch vụ công trực tuyến',
  CĐS: 'chuyển đổi số',
  CNTT: 'công nghệ thông tin',
  ĐVHC: 'đơn vị hành chính',
  CBCC: 'cán bộ, công chức',
  CBCCVC: 'cán bộ, công chức, viên chức',
  BCCI: 'bưu chính công ích',
  CSDL: 'cơ sở dữ liệu',
  QPPL: 'quy phạm pháp luật',
  VBQPPL: 'văn bản quy phạm pháp luật',
  ĐVTN: 'đoàn viên, thanh niên',
};

/** Names whose capitals are part of the name. */
export const COINED_NAMES: readonly string[] = [
  'VNeID',
  'VssID',
  'iHanoi',
  'eTax',
  'YouTube',
  'Facebook',
  'Zalo',
  'TikTok',
  'iOS',
  'IPv6',
];
