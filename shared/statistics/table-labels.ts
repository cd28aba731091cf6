/** Words of the tables of figures, in both languages. */
import type { Language } from '../messages.ts';
import type { ArticleKind } from '../model/article.ts';
import type { Origin } from '../model/statistics.ts';

interface TableLabels {
  titles: Record<
    | 'summary'
    | 'months'
    | 'quarters'
    | 'years'
    | 'publications'
    | 'sections'
    | 'kinds'
    | 'origins'
    | 'authors'
    | 'outlets'
    | 'communes'
    | 'bodies',
    string
  >;
  figures: Record<
    'issues' | 'articles' | 'words' | 'pages' | 'pictures' | 'approvalDays' | 'share' | 'publishedOwn',
    string
  >;
  names: Record<
    | 'figure'
    | 'month'
    | 'quarter'
    | 'year'
    | 'publication'
    | 'section'
    | 'kind'
    | 'origin'
    | 'author'
    | 'outlet'
    | 'commune'
    | 'body'
    | 'thisPeriod'
    | 'before'
    | 'change'
    | 'yearBefore'
    | 'changeOfYear',
    string
  >;
  kinds: Record<ArticleKind, string>;
  origins: Record<Origin, string>;
}

export const TABLE_LABELS: Record<Language, TableLabels> = {
  vi: {
    titles: {
      summary: 'Tổng hợp',
      months: 'Theo tháng',
      quarters: 'Theo quý',
      years: 'Theo năm',
      publications: 'Theo ấn phẩm',
      sections: 'Theo chuyên mục',
      kinds: 'Theo thể loại',
      origins: 'Tự viết và khai thác',
      authors: 'Theo tác giả',
      outlets: 'Theo cơ quan được dẫn nguồn',
      communes: 'Xã, phường được nhắc đến',
      bodies: 'Cơ quan được nhắc đến',
    },
    figures: {
      issues: 'Số báo',
      articles: 'Tin, bài',
      words: 'Chữ',
      pages: 'Trang',
      pictures: 'Ảnh',
      approvalDays: 'Số ngày từ nháp đến duyệt (trung vị)',
      share: 'Tỷ lệ',
      publishedOwn: 'Tin, bài tự viết',
    },
    names: {
      figure: 'Chỉ tiêu',
      month: 'Tháng',
      quarter: 'Quý',
      year: 'Năm',
      publication: 'Ấn phẩm',
      section: 'Chuyên mục',
      kind: 'Thể loại',
      origin: 'Nguồn',
      author: 'Tác giả',
      outlet: 'Cơ quan',
      commune: 'Xã, phường',
      body: 'Cơ quan',
      thisPeriod: 'Kỳ này',
      before: 'Kỳ trước',
      change: 'Tăng, giảm so với kỳ trước',
      yearBefore: 'Cùng kỳ năm trước',
      changeOfYear: 'Tăng, giảm so với cùng kỳ',
    },
    kinds: {
      news: 'Tin',
      feature: 'Bài',
      interview: 'Phỏng vấn',
      digest: 'Điểm báo',
      personnel: 'Nhân sự',
      legal: 'Văn bản',
    },
    origins: { own: 'Tự viết', sourced: 'Viết từ tư liệu', taken: 'Khai thác lại' },
  },
  en: {
    titles: {
      summary: 'Summary',
      months: 'By month',
      quarters: 'By quarter',
      years: 'By year',
      publications: 'By publication',
      sections: 'By section',
      kinds: 'By kind',
      origins: 'Own and taken over',
      authors: 'By author',
      outlets: 'By outlet drawn on',
      communes: 'Communes named',
      bodies: 'Bodies named',
    },
    figures: {
      issues: 'Issues',
      articles: 'Articles',
      words: 'Words',
      pages: 'Pages',
      pictures: 'Pictures',
      approvalDays: 'Days from draft to approval (median)',
      share: 'Share',
      publishedOwn: 'Own articles',
    },
    names: {
      figure: 'Figure',
      month: 'Month',
      quarter: 'Quarter',
      year: 'Year',
      publication: 'Publication',
      section: 'Section',
      kind: 'Kind',
      origin: 'Origin',
      author: 'Author',
      outlet: 'Outlet',
      commune: 'Commune',
      body: 'Body',
      thisPeriod: 'This period',
      before: 'Period before',
      change: 'Change from the period before',
      yearBefore: 'A year earlier',
      changeOfYear: 'Change from a year earlier',
    },
    kinds: {
      news: 'News',
      feature: 'Feature',
      interview: 'Interview',
      digest: 'Digest',
      personnel: 'Personnel',
      legal: 'Legal',
    },
    origins: { own: 'Own', sourced: 'Written from sources', taken: 'Taken over' },
  },
};
