/** The publication's lines against what the law asks of its cover and imprint. */
import type { Imprint } from '../model/publication.ts';
import { fold } from '../vietnamese/normalise.ts';
import type { ImprintItem, LegalProfile } from './legal-profile.ts';
import type { PreflightPlace, PreflightProblem } from './problem.ts';

export interface CheckedPublication {
  type: string;
  name: string;
  publisher: string;
  imprint: Imprint;
}

const NUMBER = /\d+\s*\/\s*\p{L}|số\s*:?\s*\d/iu;
const DATE = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/iu;

/** @param page millimetres */
export function checkPublication(
  { type, name, publisher, imprint }: CheckedPublication,
  page: { width: number; height: number },
  profile: LegalProfile,
): PreflightProblem[] {
  const { law, depositCopies } = profile;
  const problems: PreflightProblem[] = [];
  const tell = (
    problem: Omit<PreflightProblem, 'place'>,
    part: Extract<PreflightPlace, { kind: 'publication' }>['part'] = 'imprint',
  ) => problems.push({ ...problem, place: { kind: 'publication', part } } as PreflightProblem);

  const cover = { type, name, publisher };
  for (const line of profile.coverLines) {
    if (cover[line].trim() === '') tell({ code: 'COVER_LINE_MISSING', details: { line, law } }, 'lines');
  }
  if (type.trim() !== '' && fold(type.trim()) !== fold(profile.typeLine)) {
    tell({ code: 'COVER_TYPE_DIFFERS', details: { is: type, wanted: profile.typeLine, law } }, 'lines');
  }
  for (const item of profile.imprintItems) {
    if (isMissing(imprint, item)) tell({ code: 'IMPRINT_MISSING', details: { item, law } });
  }
  if (profile.imprintItems.includes('licence') && imprint.licence.trim() !== '') {
    if (!NUMBER.test(imprint.licence))
      tell({ code: 'LICENCE_INCOMPLETE', details: { lacks: 'number', law } });
    if (!DATE.test(imprint.licence)) tell({ code: 'LICENCE_INCOMPLETE', details: { lacks: 'date', law } });
  }
  const { printRun } = imprint;
  if (printRun !== null && printRun > 0 && printRun < depositCopies) {
    tell({ code: 'PRINT_RUN_TOO_SMALL', details: { copies: printRun, deposit: depositCopies, law } });
  }
  if (depositCopies > 0 && imprint.deposit.trim() === '') {
    tell({ code: 'DEPOSIT_MISSING', details: { deposit: depositCopies, law } });
  }
  const { width, height } = page;
  if (width > profile.page.width || height > profile.page.height) {
    const most = { mostWidth: profile.page.width, mostHeight: profile.page.height };
    tell({ code: 'PAGE_TOO_LARGE', details: { width, height, ...most, law } }, 'template');
  }
  return problems;
}

function isMissing(imprint: Imprint, item: ImprintItem): boolean {
  const value = imprint[item];
  return typeof value === 'string' ? value.trim() === '' : value === null || value === 0;
}
