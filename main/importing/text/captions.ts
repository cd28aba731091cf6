/** Captions that stand as paragraphs of their own where the text lost its pictures. */

import { foldedWords, sharedRuns } from '#shared/vietnamese/likeness.ts';
import { fold } from '#shared/vietnamese/normalise.ts';
import { endsOpen, type Paragraph, startsWithMarker } from './lines.ts';

export interface Caption {
  caption: string;
  credit: string;
  /** Labels that went: "Ảnh". */
  labels: string[];
}

/** Where a paragraph stands, as far as it bears on being a caption. */
export interface CaptionPlace {
  /** Directly after the lead. */
  afterLead: boolean;
  /** The lead, to recognise a caption that repeats one of its sentences. */
  lead: string;
  /** More blank lines, or a page's end, before it than the text usually has. */
  apart: boolean;
  /** Text of the article still follows. */
  textFollows: boolean;
  /** The paragraphs after it: a caption may be made of a sentence of theirs. */
  following: readonly string[];
}

const LONGEST = 90;
/** Share of a caption's runs of words that one later paragraph must hold. */
const MOSTLY = 0.5;
const CREDIT = /[\s.(–—-]+(Ảnh)\s*:\s*([^:.()]{2,60})\)?\.?$/u;
/** What only captions say: who stands where, "Trong ảnh". */
const SCENE =
  /^(?:quang canh|toan canh) |\b(?:trong anh|anh minh hoa|anh tu lieu)\b|\((?:[^()]{0,20}\b)?(?:giua|dung|ngoi|bia|ben|thu \d|thu (?:hai|ba|tu|nam)|hang|ngoai cung|trai|phai|ao (?:trang|xanh|do|dai))\b[^()]{0,40}\)/u;
const LABEL = /^(?:\(?(chú thích ảnh|ảnh\s*\d*|hình\s*\d*)\s*[:.])\s*(?=\p{Lu})(?=(?:\S+\s+){4})/iu;
/** Openings that tie a sentence to the one before: body text. */
const TIED =
  /^(?:theo|tai|dip nay|ngoai ra|ben canh|dong thoi|tuy nhien|trong do|cung voi|cung ngay|cung du|ngay \d|qua do|sau|den nay|hien nay|truoc do|thoi gian|nham|de |voi |ve |tu |cu the|du |tham du|hoi nghi|cuoc hop|buoi|ket luan|phat bieu|mat khac|song song|nhin chung|day la|ket qua|viec |khi |neu |trong |nam |thang |quy |mot so|co |khong|noi ve|trao doi|chia se|trong khi|dieu nay|nho |do |vi |hang nam|hoat dong|chuong trinh|toan |hien |luc |ong cho|ba cho|\()/u;
/** Speech, duty and time of day tell what happened, not what is seen. */
const REPORTED =
  /\b(?:cho biet|cho hay|cho rang|khang dinh rang)\b|(?<!ben )\bphai\b|^(?:sang|chieu|toi) (?:ngay |thu |qua|nay|\d)/u;
const ACTION =
  /\b(?:trao|tang|chu tri|phat bieu|tham quan|kiem tra|huong dan|thuc hien|tiep nhan|lam viec|chup anh|ky ket|cat bang|to chuc|gioi thieu|quet ma|trinh bay|thao luan|xu ly|tham|giai quyet|ho tro|nhan|dieu hanh|quang canh|toan canh|khai mac|bam nut|lam thu tuc|tra cuu|den|ky|tiep|giao dich|hoc|tap huan|bieu duong|dong vien|khao sat|van hanh|su dung|mot goc|mot buoi|dai bieu|cac dai bieu)\b/u;

/** True for wording that only captions have, wherever the paragraph stands. */
export function isScene(text: string): boolean {
  return text.length <= 800 && (CREDIT.test(text) || SCENE.test(fold(text)) || LABEL.test(text));
}

/** Reads a paragraph as a caption; null when it reads as text of the article. */
export function readCaption(paragraph: Paragraph, place: CaptionPlace): Caption | null {
  const { text, words } = paragraph;
  if (words < 3 || words > LONGEST || text.length > 800 || /[:?]$/.test(text)) return null;
  if (startsWithMarker(text)) return null;
  const credit = CREDIT.exec(text);
  if (!isScene(text) && words < 5) return null;
  const folded = fold(text);
  if (!isScene(text) && !repeatsLead(text, place) && !repeatsText(text, place)) {
    if (!place.textFollows || score(paragraph, folded, place) < (place.apart ? 4 : 5)) return null;
  }
  const labels: string[] = [];
  let caption = text;
  if (credit?.[1] && credit[2]) {
    labels.push(credit[1]);
    caption = closeCaption(text.slice(0, credit.index), text[credit.index]);
  }
  const label = LABEL.exec(caption);
  if (label?.[1]) {
    labels.push(label[1]);
    caption = caption.slice(label[0].length);
  }
  if (text.startsWith('(') && !caption.startsWith('(')) caption = caption.replace(/\)$/u, '');
  return { caption, credit: credit?.[2]?.trim() ?? '', labels };
}

function closeCaption(text: string, separator: string | undefined): string {
  return separator === '.' ? `${text.trim()}.` : text.trim();
}

/** A short paragraph right after the lead that says one of its sentences again was under a picture. */
function repeatsLead(text: string, place: CaptionPlace): boolean {
  if (!place.afterLead || text.length >= place.lead.length) return false;
  const words = foldedWords(text);
  return words.length >= 6 && foldedWords(place.lead).join(' ').includes(words.join(' '));
}

/** Set apart right after the lead, and mostly said again further down: drawn from the text for a picture. */
function repeatsText(text: string, place: CaptionPlace): boolean {
  if (!place.afterLead || !place.apart || !place.textFollows) return false;
  return place.following.some((other) => sharedRuns(text, other) >= MOSTLY);
}

function score({ text, words }: Paragraph, folded: string, place: CaptionPlace): number {
  const sentences = text.split(/[.!?…]\s+(?=\p{Lu})/u).length;
  let points = 0;
  if (place.afterLead) points += 2;
  if (place.apart) points += 1;
  if (words <= 35) points += 1;
  if (words > 45) points -= 3;
  if (ACTION.test(folded)) points += 1;
  if (sentences === 1) points += 1;
  if (sentences > 2) points -= 2;
  if (endsOpen(text)) points += 1;
  if (TIED.test(folded)) points -= 4;
  if (REPORTED.test(folded)) points -= 2;
  if (/%|\d\.\d{3}|[“"].{20,}[”"]|(?:\d+\D+){5,}/u.test(text)) points -= 2;
  return points;
}
