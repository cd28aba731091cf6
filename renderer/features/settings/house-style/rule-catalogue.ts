/** The rules in the order of the settings, by kind, each with a slip it finds and how it reads when it is right. */
import type { FindingGroup } from '#shared/checks/finding.ts';

/** Wrong and right; "" where it is not a matter of words. */
type Example = readonly [wrong: string, right: string];

export const RULE_CATALOGUE = {
  spelling: {
    'unknown-words': ['quyễn lợi', 'quyền lợi'],
    syllables: ['ngiệp vụ', 'nghiệp vụ'],
    confusions: ['sử lý, chậm chễ', 'xử lý, chậm trễ'],
    'key-remains': ['d9ảng, tho6ng tin', 'đảng, thông tin'],
    'broken-words': ['K ế hoạch', 'Kế hoạch'],
    'look-alikes': ['ƣu tiên', 'ưu tiên'],
    'old-encoding': ['Coäng hoøa', 'Cộng hòa'],
  },
  punctuation: {
    spacing: ['sở , ngành', 'sở, ngành'],
    punctuation: ['đã xong..', 'đã xong.'],
    pairs: ['(theo kế hoạch', '(theo kế hoạch)'],
    'quote-style': ['"một cửa" và “ký số”', '“một cửa” và “ký số”'],
  },
  repetition: {
    'repeated-word': ['thực hiện thực hiện', 'thực hiện'],
    'repeated-sentence': ['', ''],
    'repeated-title': ['', ''],
    'repeated-picture': ['', ''],
    'near-duplicates': ['', ''],
    'earlier-issues': ['', ''],
    'taken-over': ['', ''],
  },
  capitals: {
    'capitalised-names': ['Ủy Ban Nhân Dân', 'Ủy ban nhân dân'],
    capitals: ['điều 5 Nghị định', 'Điều 5 Nghị định'],
    'title-capitals': ['Bến Phà Thêm Giờ Đón Khách', 'Bến phà thêm giờ đón khách'],
  },
  citations: {
    'citation-form': ['Nghị định số 45/2020/ND-CP', 'Nghị định số 45/2020/NĐ-CP'],
    'citation-variants': ['35/2023/QH15, 35/2023/UBTVQH15', '35/2023/UBTVQH15'],
    'source-quotes': ['“lắp thêm ba máy”', '“lắp thêm hai máy”'],
  },
  figures: {
    shares: ['15/28 nhiệm vụ, đạt 53,5%', '15/28 nhiệm vụ, đạt 53,6%'],
    changes: ['tăng từ 30 lên 45, tăng 40%', 'tăng từ 30 lên 45, tăng 50%'],
    sums: ['12 hồ sơ, gồm 7 và 4', '12 hồ sơ, gồm 7 và 5'],
    percentages: ['đạt 105% tổng số hồ sơ', ''],
    'number-form': ['6.3322 hồ sơ, 16.72%', '63.322 hồ sơ, 16,72%'],
    'percent-form': ['93,02% và 88 %', '93,02% và 88%'],
  },
  dates: {
    'impossible-date': ['ngày 31/4/2026', 'ngày 30/4/2026'],
    weekday: ['thứ Hai, 05/11/2026', 'thứ Năm, 05/11/2026'],
    'date-order': ['từ 15/3/2026 đến 10/3/2026', 'từ 10/3/2026 đến 15/3/2026'],
    deadlines: ['công văn ngày 15/3 yêu cầu gửi trước ngày 10/3', ''],
    'future-past': ['', ''],
    'date-form': ['05/9/2024 và 6-9-2024', '05/9/2024 và 06/9/2024'],
  },
  terms: {
    abbreviations: ['TTHC … thủ tục hành chính (TTHC)', 'thủ tục hành chính (TTHC) … TTHC'],
    'name-variants': ['VneID', 'VNeID'],
    'tone-placement': ['hòa và thuỷ', 'hòa và thủy'],
    'preferred-words': ['', ''],
    'forbidden-words': ['', ''],
    'house-names': ['', ''],
    'directory-names': ['', ''],
    'directory-people': ['', ''],
    'person-titles': ['Giám đốc … Phó Giám đốc', ''],
  },
  structure: {
    numbering: ['I, II, III, III', 'I, II, III, IV'],
    'heading-levels': ['', ''],
    'article-parts': ['', ''],
    'figure-parts': ['', ''],
    lengths: ['', ''],
    'issue-contents': ['', ''],
    'issue-sections': ['', ''],
    'issue-approval': ['', ''],
    'issue-length': ['', ''],
    'quoted-people': ['', ''],
  },
} as const satisfies Record<Exclude<FindingGroup, 'engine'>, Record<string, Example>>;

export type CatalogueGroup = keyof typeof RULE_CATALOGUE;
type RulesOf<Group> = Group extends CatalogueGroup ? keyof (typeof RULE_CATALOGUE)[Group] : never;
export type CatalogueRule = RulesOf<CatalogueGroup>;

export interface CatalogueEntry {
  id: CatalogueRule;
  wrong: string;
  right: string;
}

export interface CatalogueSection {
  group: CatalogueGroup;
  rules: CatalogueEntry[];
}

/** The catalogue as lists, in order. */
export const CATALOGUE_SECTIONS: readonly CatalogueSection[] = Object.entries(RULE_CATALOGUE).map(
  ([group, rules]) => ({
    group: group as CatalogueGroup,
    rules: Object.entries(rules).map(([id, [wrong, right]]) => ({ id: id as CatalogueRule, wrong, right })),
  }),
);
