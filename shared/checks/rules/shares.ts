/**
 * Shares that do not follow from their own figures: "15/28 nhiệm vụ, đạt 53,5%", "69 trong 5.700, chiếm
 * 0,02%". A share is judged only where the text itself names part and whole.
 */
import { isRunningText, type Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { agrees, type Figure, figuresIn, formatFigure } from '../text/figures.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';

/** Between the part and its share: no figure, no new clause, and a word that ties them directly. */
const TIE =
  /^([^.;!?]{0,70}?)(?:đạt|chiếm|bằng|tương đương|tương ứng|tức(?: là)?|=|\()\s*(?:(?:tỷ|tỉ) (?:lệ|trọng)|mức|được|với|là|hơn|trên|gần|khoảng|chừng|xấp xỉ|quá|dưới|:|\s)*$/iu;
/** "5 bộ có tỷ lệ … đạt 100%": the share is of something else than the five. */
const OTHER_SHARE = /(?:tỷ lệ|tỉ lệ|chỉ số|điểm số|mức độ|đều)/iu;
/** "đạt 80% kế hoạch", "tăng 5% so với năm trước": the whole is another one. */
const OTHER_WHOLE =
  /^\s*\)?,?\s*(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|so với|cùng kỳ|của|dân số|GRDP|GDP|biên chế|theo|vốn)/iu;
const GROWTH = /(?:tăng|giảm|vượt|cao hơn|thấp hơn|lãi suất|thuế suất)[^,;]*$/iu;
const FRACTION = /(?<![\p{L}\d.,/-])(\d[\d.]*)\/(\d[\d.]*\d|\d)(?![\d/\p{L}-])/gu;
const DATE_BEFORE =
  /(?:ngày|tháng|từ|đến|trước|sau|hết|quý|năm|số|và|-|–|\(|sáng|chiều|tối|Hai|Ba|Tư|Năm|Sáu|Bảy|nhật),?\s*$/iu;
/** "trong đó", "trong số", "trong tổng số": a whole stands before them and its parts behind. */
const WHOLE_MARK =
  /trong (?:đó|số|tổng số)|(?<!\p{L})qua (?:kiểm tra|khảo sát|rà soát|thẩm định|thanh tra)/giu;

/** Letters between a part and "trong số": room for a noun. */
const LONGEST_NOUN = 16;

interface Share {
  part: number;
  whole: number;
  /** How sure the whole is: "gần 63.000" stretches. */
  slack: [low: number, high: number];
  from: number;
}

function checkPassage(passage: Passage, report: Report): void {
  if (!isRunningText(passage) && passage.role !== 'title') return;
  if (!passage.text.includes('%')) return;
  for (const sentence of sentencesOf(passage.text)) {
    if (!sentence.text.includes('%')) continue;
    const figures = figuresIn(sentence.text);
    const judged = new Set<Figure>();
    for (const share of sharesByFraction(sentence.text))
      judge(passage, sentence, figures, share, judged, report);
    for (const share of sharesOfWhole(sentence.text, figures)) {
      judge(passage, sentence, figures, share, judged, report);
    }
  }
}

function sharesByFraction(text: string): Share[] {
  const shares: Share[] = [];
  for (const match of text.matchAll(FRACTION)) {
    const part = toNumber(match[1]);
    const whole = toNumber(match[2]);
    const like = part <= 31 && whole <= 12 && DATE_BEFORE.test(text.slice(0, match.index).slice(-12));
    if (like || whole < 2 || (whole >= 1900 && whole <= 2100 && part <= 12)) continue;
    shares.push({ part, whole, slack: [1, 1], from: match.index + match[0].length });
  }
  return shares;
}

function toNumber(text: string | undefined): number {
  return Number((text ?? '').replaceAll('.', ''));
}

/** Parts that stand behind "trong đó" (or "A trong B"), with the nearest whole before the mark. */
function sharesOfWhole(text: string, figures: readonly Figure[]): Share[] {
  const counts = figures.filter(
    (figure) => !figure.percent && figure.decimals === 0 && !isYear(text, figure),
  );
  const shares: Share[] = [];
  for (const mark of text.matchAll(WHOLE_MARK)) {
    const behind = mark[0].toLowerCase() !== 'trong đó';
    const whole = behind
      ? counts.find((figure) => figure.from >= mark.index && figure.from - mark.index < 40)
      : counts.findLast((figure) => figure.to <= mark.index);
    if (!whole) continue;
    // "26 trong tổng số 32 đơn vị": here the part comes first.
    const ahead = behind ? counts.findLast((figure) => figure.to <= mark.index) : undefined;
    if (ahead && mark.index - ahead.to <= LONGEST_NOUN && ahead.value < whole.value) {
      shares.push({ part: ahead.value, whole: whole.value, slack: slackOf(whole), from: whole.to });
    }
    const limit = text.slice(mark.index + 8).search(WHOLE_MARK_ONCE);
    const end = limit < 0 ? text.length : mark.index + 8 + limit;
    for (const part of counts) {
      const after = part.from > Math.max(mark.index, whole.to) && part.from < end;
      if (after && part.value < whole.value) {
        shares.push({ part: part.value, whole: whole.value, slack: slackOf(whole), from: part.to });
      }
    }
  }
  return shares;
}

const WHOLE_MARK_ONCE = new RegExp(WHOLE_MARK.source, 'iu');

function isYear(text: string, figure: Figure): boolean {
  return (
    /^(?:19|20)\d\d$/.test(figure.text) && /(?:năm|tháng|quý|[-–/])\s*$/iu.test(text.slice(0, figure.from))
  );
}

function slackOf(whole: Figure): [number, number] {
  switch (whole.hedge) {
    case 'over':
      return [1, 1.1];
    case 'under':
      return [0.9, 1];
    case 'about':
      return [0.95, 1.05];
    case 'exact':
      return [1, 1];
  }
}

function judge(
  passage: Passage,
  sentence: Sentence,
  figures: readonly Figure[],
  share: Share,
  judged: Set<Figure>,
  report: Report,
): void {
  const claim = figures.find((figure) => figure.from >= share.from);
  if (!claim?.percent || judged.has(claim)) return;
  const between = sentence.text.slice(share.from, claim.from);
  const tie = TIE.exec(between);
  if (!tie || OTHER_SHARE.test(tie[1] ?? '') || GROWTH.test(between)) return;
  if (OTHER_WHOLE.test(sentence.text.slice(claim.to, claim.to + 20))) return;
  judged.add(claim);
  const truth = (share.part / share.whole) * 100;
  const [low, high] = share.slack;
  if (agrees(claim, truth) || (claim.value >= truth / high && claim.value <= truth / low)) return;
  const decimals = Math.max(claim.decimals, truth < 1 ? 2 : 1);
  const correct = formatFigure(truth, Math.min(2, claim.decimals || decimals));
  const truncated = claim.hedge === 'exact' && Math.abs(truth - claim.value) < 10 ** -claim.decimals;
  report({
    passage,
    from: sentence.from + claim.from,
    to: sentence.from + claim.to,
    severity: truncated ? 'warning' : 'error',
    message: `${formatFigure(share.part, 0)} trên ${formatFigure(share.whole, 0)} là ${formatFigure(truth, 2)}%, không phải ${hedged(claim)}${claim.text}%${truncated ? ' (làm tròn chưa đúng)' : ''}.`,
    suggestion:
      claim.hedge === 'exact' && (truncated || share.slack[0] === share.slack[1]) ? `${correct}%` : null,
  });
}

function hedged({ hedge }: Figure): string {
  return { over: 'trên ', under: 'gần ', about: 'khoảng ', exact: '' }[hedge];
}

export const shares: Rule = { id: 'shares', group: 'figures', checkPassage };
