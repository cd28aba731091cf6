/** A publication (ấn phẩm): what stays the same from issue to issue. */

/** Trang thông tin xuất bản: the lines the law asks for; each may be empty until known. */
export interface Imprint {
  /** "Chịu trách nhiệm xuất bản": name and title. */
  responsible: string;
  editorialBoard: string;
  /** "Giấy phép số …/GP-… ngày …". */
  licence: string;
  printer: string;
  /** Copies printed; null when not set. */
  printRun: number | null;
  address: string;
  /** "In xong và nộp lưu chiểu …". */
  deposit: string;
}

export const TEMPLATES = ['ban-tin'] as const;
export type TemplateName = (typeof TEMPLATES)[number];

export interface Publication {
  id: string;
  /** "Cải cách hành chính". */
  name: string;
  /** The word above the name on the cover: "Bản tin". */
  type: string;
  /** "Sở Nội vụ thành phố …". */
  publisher: string;
  /** The body above it: "Ủy ban nhân dân thành phố …". */
  authority: string;
  place: string;
  template: TemplateName;
  /** Names of the sections a new issue starts with. */
  sections: string[];
  imprint: Imprint;
}
