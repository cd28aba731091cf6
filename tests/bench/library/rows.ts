/** Rows of the generated library, by plain SQL: a hundred thousand calls of services would take an hour. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import sharp from 'sharp';
import { documentOf, figureBlock, headingBlock, textBlock } from '#shared/document/build.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { ARTICLE_KINDS } from '#shared/model/article.ts';
import { countWords } from '#shared/vietnamese/words.ts';
import { paragraphs, personName, sentence, title } from './prose.ts';
import type { Random } from './random.ts';
import type { LibrarySize } from './ten-years.ts';
import { COMMUNES, SECTIONS } from './words.ts';

const FIRST_DAY = Date.UTC(2016, 10, 1);
const TEN_YEARS = 10 * 365 * 86_400_000;
/** The newest of a hundred issues are still being made. */
const PUBLISHED_SHARE = 0.98;
const BASE_PICTURES = 40;
const PICTURE_WIDTH = 480;
const PICTURE_HEIGHT = 320;

interface Making {
  connection: BetterSqlite3.Database;
  random: Random;
  size: LibrarySize;
}

/** When the thing that stands at `index` of `count` came about: spread evenly over the ten years. */
function timeOf(index: number, count: number): Date {
  return new Date(FIRST_DAY + Math.floor((index / count) * TEN_YEARS) + 3_600_000);
}

/** Shaped as the desk's own ids: they sort by time. */
function idOf(time: Date, random: Random): string {
  const stamp = time.getTime().toString(16).padStart(12, '0');
  const rest = random.hex(18);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6)}`;
}

function insertInto(connection: BetterSqlite3.Database, table: string, columns: readonly string[]) {
  const places = columns.map(() => '?').join(', ');
  return connection.prepare(`insert into ${table} (${columns.join(', ')}) values (${places})`);
}

/** Pictures whose bytes all differ: a few drawings, each with its number behind the end of the file. */
export async function addPictures(making: Making, filesFolder: string): Promise<string[]> {
  const { connection, random, size } = making;
  const drawings = await Promise.all(Array.from({ length: BASE_PICTURES }, (_, index) => drawing(index)));
  const insert = insertInto(connection, 'picture', [
    'id',
    'hash',
    'name',
    'caption',
    'credit',
    'alternative_text',
    'media_type',
    'width',
    'height',
    'bytes',
    'created_at',
  ]);
  return Array.from({ length: size.pictures }, (_, index) => {
    const time = timeOf(index, size.pictures);
    const id = idOf(time, random);
    const base = drawings[index % drawings.length] ?? Buffer.alloc(0);
    const bytes = Buffer.concat([base, Buffer.from(`picture ${index}`)]);
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (index >= size.pictures - size.pictureFiles) {
      const path = join(filesFolder, hash.slice(0, 2), hash.slice(2));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    const caption = sentence(random, time.getUTCFullYear());
    insert.run(
      id,
      hash,
      `IMG_${String(index).padStart(5, '0')}.jpg`,
      caption,
      personName(random),
      random.percent(60) ? caption : '',
      'image/jpeg',
      PICTURE_WIDTH,
      PICTURE_HEIGHT,
      bytes.length,
      time.toISOString(),
    );
    return id;
  });
}

function drawing(index: number): Promise<Buffer> {
  const hue = (index * 360) / BASE_PICTURES;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}">
    <rect width="100%" height="100%" fill="hsl(${hue} 45% 70%)"/>
    <circle cx="${60 + index * 9}" cy="160" r="${40 + index}" fill="hsl(${hue + 140} 50% 45%)"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer();
}

export function addSources({ connection, random, size }: Making): string[] {
  const outlets = connection.prepare('select id, domain from outlet order by domain').all() as {
    id: string;
    domain: string;
  }[];
  const insert = insertInto(connection, 'source', [
    'id',
    'title',
    'outlet_id',
    'author',
    'published_on',
    'address',
    'text',
    'words',
    'created_at',
  ]);
  return Array.from({ length: size.sources }, (_, index) => {
    const time = timeOf(index, size.sources);
    const year = time.getUTCFullYear();
    const id = idOf(time, random);
    const outlet = random.pick(outlets);
    const text = paragraphs(random, year, 3 + random.whole(3)).join('\n');
    insert.run(
      id,
      title(random, year),
      outlet.id,
      random.percent(80) ? personName(random) : '',
      random.percent(90) ? time.toISOString().slice(0, 10) : null,
      `https://${outlet.domain}/bai-${index}.html`,
      text,
      countWords(text),
      time.toISOString(),
    );
    return id;
  });
}

/** @returns ids, oldest first. */
export function addArticles(
  { connection, random, size }: Making,
  pictureIds: readonly string[],
  sourceIds: readonly string[],
): string[] {
  const insert = insertInto(connection, 'article', [
    'id',
    'kind',
    'state',
    'title',
    'kicker',
    'lead',
    'byline',
    'via',
    'attribution',
    'document',
    'words',
    'revision',
    'created_at',
    'updated_at',
    'trashed_at',
  ]);
  const link = insertInto(connection, 'article_source', ['article_id', 'source_id']);
  const domains = connection.prepare('select domain from outlet order by domain').pluck().all() as string[];
  return Array.from({ length: size.articles }, (_, index) => {
    const time = timeOf(index, size.articles);
    const year = time.getUTCFullYear();
    const id = idOf(time, random);
    const lead = random.percent(70) ? sentence(random, year) : '';
    const heading = title(random, year);
    const texts = paragraphs(random, year, 2 + random.whole(4)).map((text) => textBlock('paragraph', text));
    const picture = pictureIds[Math.floor((index / size.articles) * pictureIds.length)] ?? null;
    const hasPicture = random.percent(60);
    const document = documentOf([
      ...texts.slice(0, 1),
      ...(random.percent(40) ? [headingBlock(2, title(random, year))] : []),
      ...texts.slice(1),
      ...(hasPicture
        ? [figureBlock({ pictureId: picture, caption: sentence(random, year), credit: personName(random) })]
        : []),
    ]);
    const isOld = index < size.articles * PUBLISHED_SHARE;
    const state = isOld ? 'published' : random.pick(['draft', 'submitted', 'returned', 'approved'] as const);
    const at = time.toISOString();
    insert.run(
      id,
      random.pick(ARTICLE_KINDS),
      state,
      heading,
      random.percent(30) ? random.pick(COMMUNES) : '',
      lead,
      `Tin, ảnh: ${personName(random)}`,
      '',
      random.percent(30) ? random.pick(domains) : '',
      JSON.stringify(document),
      countWords(`${heading}\n${lead}\n${documentText(document)}`),
      1,
      at,
      at,
      !isOld && random.percent(20) ? at : null,
    );
    const nearest = Math.floor((index / size.articles) * sourceIds.length);
    for (let number = random.whole(3); number > 0; number -= 1) {
      const source = sourceIds[nearest + number];
      if (source) link.run(id, source);
    }
    return id;
  });
}

/** Issues of five sections; each article that is not in the trash stands in one of the issues of its time. */
export function addIssues({ connection, random, size }: Making, articleIds: readonly string[]): void {
  const publication = connection.prepare('select id from publication').pluck().get();
  const trashed = new Set(
    connection.prepare('select id from article where trashed_at is not null').pluck().all(),
  );
  const insert = insertInto(connection, 'issue', [
    'id',
    'publication_id',
    'number',
    'date',
    'theme',
    'state',
    'created_at',
    'updated_at',
  ]);
  const insertSection = insertInto(connection, 'section', ['id', 'issue_id', 'name', 'position']);
  const place = insertInto(connection, 'placement', ['issue_id', 'section_id', 'article_id', 'position']);
  const share = size.articles / size.issues;
  const numbers = new Map<number, number>();
  for (let index = 0; index < size.issues; index += 1) {
    const time = timeOf(index + 1, size.issues);
    const year = time.getUTCFullYear();
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const id = idOf(time, random);
    const at = time.toISOString();
    const state = index < size.issues * PUBLISHED_SHARE ? 'published' : 'draft';
    const theme = random.percent(30) ? `Chuyên đề ${title(random, year)}` : '';
    insert.run(id, publication, `${number}/${year}`, at.slice(0, 10), theme, state, at, at);
    const articles = articleIds
      .slice(Math.floor(index * share), Math.floor((index + 1) * share))
      .filter((article) => !trashed.has(article));
    const inSection = Math.ceil(articles.length / SECTIONS.length);
    for (const [position, name] of SECTIONS.entries()) {
      const section = idOf(time, random);
      insertSection.run(section, id, name, position);
      const own = articles.slice(position * inSection, (position + 1) * inSection);
      for (const [placeOf, article] of own.entries()) place.run(id, section, article, placeOf);
    }
  }
}
