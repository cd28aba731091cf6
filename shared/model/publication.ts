/** A publication (ấn phẩm): what stays the same from issue to issue. */
import { z } from 'zod';
import { TEMPLATES, templateSettingsSchema } from './template-settings.ts';

export { TEMPLATES, type TemplateName } from './template-settings.ts';

const line = (max: number) => z.string().max(max);

/** Trang thông tin xuất bản: the lines the law asks for; each may be empty until known. */
export const imprintSchema = z.object({
  /** "Chịu trách nhiệm xuất bản": name and title. */
  responsible: line(500),
  editorialBoard: line(2000),
  /** "Giấy phép số …/GP-… ngày …". */
  licence: line(500),
  printer: line(500),
  /** Copies printed; null when not set. */
  printRun: z.int().nonnegative().nullable(),
  address: line(500),
  /** "In xong và nộp lưu chiểu …". */
  deposit: line(500),
});
export type Imprint = z.infer<typeof imprintSchema>;

/** What the desk may change of a publication. */
export const publicationDetailsSchema = z.object({
  /** "Cải cách hành chính". */
  name: z.string().trim().min(1).max(300),
  /** The word above the name on the cover: "Bản tin". */
  type: line(100),
  /** "Sở Nội vụ thành phố …". */
  publisher: line(300),
  /** The body above it: "Ủy ban nhân dân thành phố …". */
  authority: line(300),
  place: line(200),
  template: z.enum(TEMPLATES),
  /** Absent: all as the template has it. */
  settings: templateSettingsSchema.optional(),
  /** Names of the sections a new issue starts with. */
  sections: z.array(z.string().trim().min(1).max(200)).max(30),
  imprint: imprintSchema,
});
export type PublicationDetails = z.infer<typeof publicationDetailsSchema>;

/** What is asked of a new one; the rest it has from the office, until somebody says otherwise. */
export const newPublicationSchema = publicationDetailsSchema
  .pick({ name: true, template: true })
  .extend({ type: line(100).trim() });
export type NewPublication = z.infer<typeof newPublicationSchema>;

export interface Publication extends PublicationDetails {
  id: string;
}
