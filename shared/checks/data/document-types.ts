/**
 * Types of documents and their abbreviations in symbols: Nghị định 30/2020/NĐ-CP, Phụ lục III (administrative
 * documents), Luật Ban hành văn bản quy phạm pháp luật and Nghị định 78/2025 (legal normative documents),
 * Hướng dẫn 36-HD/VPTW (party documents). Older abbreviations that are still met are allowed.
 */
export const TYPE_SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  'nghị quyết': ['NQ', 'NQLT'],
  'quyết định': ['QĐ'],
  'chỉ thị': ['CT'],
  'quy chế': ['QC'],
  'quy định': ['QyĐ', 'QĐ', 'QĐi', 'QDi'],
  'thông cáo': ['TC'],
  'thông báo': ['TB'],
  'hướng dẫn': ['HD'],
  'chương trình': ['CTr', 'CT'],
  'kế hoạch': ['KH'],
  'phương án': ['PA'],
  'đề án': ['ĐA'],
  'dự án': ['DA'],
  'báo cáo': ['BC'],
  'biên bản': ['BB'],
  'tờ trình': ['TTr'],
  'công điện': ['CĐ'],
  'giấy mời': ['GM'],
  'nghị định': ['NĐ'],
  'thông tư': ['TT', 'TTLT'],
  'thông tư liên tịch': ['TTLT'],
  'kết luận': ['KL', 'TB'],
  'pháp lệnh': ['PL'],
};

/** Every abbreviation that stands for a type: only these are judged against the type's name. */
export const KNOWN_SYMBOLS: ReadonlySet<string> = new Set(Object.values(TYPE_SYMBOLS).flat());

/** The body that a symbol ends in, and the names under which it may be said to have issued a document. */
export const ISSUERS: readonly { symbol: RegExp; names: readonly string[] }[] = [
  { symbol: /^UBTVQH\d*$/, names: ['Ủy ban Thường vụ Quốc hội', 'Uỷ ban Thường vụ Quốc hội', 'UBTVQH'] },
  { symbol: /^QH\d*$/, names: ['Quốc hội'] },
  { symbol: /^CP$/, names: ['Chính phủ'] },
  { symbol: /^TTg$/, names: ['Thủ tướng Chính phủ', 'Thủ tướng'] },
  { symbol: /^VPCP$/, names: ['Văn phòng Chính phủ', 'Phó Thủ tướng', 'Thủ tướng Chính phủ', 'Thủ tướng'] },
  { symbol: /^BNV$/, names: ['Bộ Nội vụ', 'Bộ trưởng Bộ Nội vụ'] },
  { symbol: /^BTP$/, names: ['Bộ Tư pháp', 'Bộ trưởng Bộ Tư pháp'] },
  { symbol: /^BTC$/, names: ['Bộ Tài chính', 'Bộ trưởng Bộ Tài chính'] },
];

/** Symbols as careless typing has them, and right. */
export const MISTYPED_SYMBOLS: readonly [wrong: RegExp, right: string][] = [
  [/^TTG$/, 'TTg'],
  [/^QD$/, 'QĐ'],
  [/^ND$/, 'NĐ'],
  [/^TTR$/, 'TTr'],
  [/^CTR$/, 'CTr'],
  [/^HDND$/, 'HĐND'],
  [/^UBNN$/, 'UBND'],
];
