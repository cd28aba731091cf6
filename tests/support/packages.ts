/** Packages made without a desk: by a sender with a key, from parts that a test can change. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import sharp from 'sharp';
import type { Gathered } from '#main/features/handoff/package/gather.ts';
import type { ReadPackage } from '#main/features/handoff/package/opened-package.ts';
import { readPackage } from '#main/features/handoff/package/read-package.ts';
import {
  type PackageHead,
  partsOf,
  signedParts,
  statementOf,
} from '#main/features/handoff/package/statement.ts';
import { type PartToWrite, writePackageTask } from '#main/features/handoff/package/write.task.ts';
import { publicKeyText, signatureOf, signStatement } from '#main/features/keys/signatures.ts';
import { inspectPictureTask } from '#main/features/pictures/inspect-picture.task.ts';
import { DOCUMENT_VERSION } from '#shared/document/schema.ts';
import type { KeyCard, KeyCardFile } from '#shared/model/key.ts';
import { TEST_PATHS } from './program-paths.ts';

const CONTEXT = { paths: TEST_PATHS, progress: () => undefined };
const TIME = '2026-11-20T03:00:00.000Z';

export interface Sender {
  card: KeyCardFile;
  sign(statement: string): string;
}

/** Somebody on another desk, with a key of their own. */
export function makeSender(name = 'Trần Minh Khoa'): Sender {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const card: KeyCard = {
    format: 'toasoan-khoa',
    version: 1,
    personId: 'person-khoa',
    name,
    title: 'Phó Giám đốc',
    office: 'Sở Nội vụ thành phố Triều Giang',
    publicKey: publicKeyText(publicKey),
    madeAt: TIME,
  };
  const head = { sequence: 3, hash: 'c'.repeat(64) };
  return {
    card: { card, signature: signatureOf(privateKey, canonicalize(card) ?? '') },
    sign: (statement) => signStatement(privateKey, statement, head),
  };
}

/** One article with a figure, a note, a comment and a source. The picture's file is put into the folder. */
export async function smallContents(folder: string): Promise<Gathered> {
  const picture = await sharp({ create: { width: 8, height: 6, channels: 3, background: '#2a6' } })
    .png()
    .toBuffer();
  const hash = createHash('sha256').update(picture).digest('hex');
  const path = join(folder, `${hash}.png`);
  await writeFile(path, picture);
  const person = { id: 'person-khoa', name: 'Trần Minh Khoa', title: 'Phó Giám đốc' };
  const details = {
    name: 'bến phà',
    caption: 'Bến phà Triều Giang',
    credit: 'Minh Anh',
    alternativeText: '',
  };
  const document = {
    version: DOCUMENT_VERSION as typeof DOCUMENT_VERSION,
    blocks: [
      {
        type: 'paragraph' as const,
        content: [
          { type: 'text' as const, text: 'Bộ phận một cửa phường Bến Nghĩa nhận 1.325 hồ sơ trong tháng.' },
          { type: 'footnoteReference' as const, footnoteId: 'n1' },
        ],
      },
      {
        type: 'figure' as const,
        pictureId: 'picture-1',
        width: 'column' as const,
        caption: 'Bến phà',
        credit: 'Minh Anh',
        alternativeText: '',
      },
    ],
    footnotes: { n1: { paragraphs: [[{ type: 'text' as const, text: 'Quyết định số 12/QĐ-UBND.' }]] } },
    suggestions: {
      s1: {
        authorId: person.id,
        author: person.name,
        at: TIME,
        field: { name: 'title' as const, to: 'Tám phòng, một quầy' },
      },
    },
  };
  const content = {
    kind: 'news' as const,
    title: 'Một cửa ở Bến Nghĩa',
    kicker: '',
    lead: 'Tám phòng ban cùng một quầy.',
    byline: 'Tin, ảnh: Lan',
    via: '',
    attribution: 'Báo Triều Giang',
    document,
  };
  const part: Gathered['articles'][number]['part'] = {
    id: 'article-1',
    content,
    state: 'submitted',
    revision: 4,
    hash: 'a'.repeat(64),
    createdAt: TIME,
    updatedAt: TIME,
    writtenBy: person.id,
    parents: [],
    versions: [],
    threads: [
      {
        id: 'thread-1',
        place: { kind: 'article' },
        quote: '',
        createdAt: TIME,
        resolved: null,
        comments: [
          {
            id: 'comment-1',
            personId: person.id,
            text: 'Xem lại số liệu',
            createdAt: TIME,
            editedAt: null,
            deleted: false,
          },
        ],
      },
    ],
    approvals: [],
    writers: [person.id],
    sourceIds: ['source-1'],
  };
  return {
    index: {
      issue: {
        id: 'issue-1',
        number: '11/2026',
        date: '2026-11-20',
        theme: '',
        state: 'draft',
        publication: { id: 'publication-1', name: 'Cải cách hành chính' },
        sections: [{ id: 'section-1', name: 'Tin thành phố', articleIds: [part.id] }],
      },
      articleIds: [part.id],
      people: [person],
      pictures: [
        {
          id: 'picture-1',
          hash,
          ...details,
          source: 'Cộng tác viên',
          rights: 'Dùng trong bản tin',
          takenOn: '2026-11-12',
          people: ['Ông Tư'],
          tags: ['sông nước'],
          mediaType: 'image/png',
          width: 8,
          height: 6,
          bytes: picture.length,
          createdAt: TIME,
        },
      ],
    },
    articles: [
      {
        part,
        stored: {
          ...content,
          id: part.id,
          state: 'submitted',
          words: 20,
          revision: 4,
          createdAt: TIME,
          updatedAt: TIME,
          writtenBy: person.id,
        },
      },
    ],
    sources: [
      {
        id: 'source-1',
        title: 'Thông báo của phường',
        outlet: { name: 'Báo Triều Giang', domain: 'baotrieugiang.example' },
        author: '',
        publishedOn: '2026-11-02',
        address: '',
        rights: '',
        takenOn: null,
        text: 'Ủy ban nhân dân phường thông báo.',
        document: null,
        file: null,
        createdAt: TIME,
      },
    ],
    files: [{ hash, bytes: picture.length, path, title: details.name }],
  };
}

export const SMALL_HEAD: PackageHead = {
  id: '0123456789abcdef0123456789abcdef',
  madeAt: TIME,
  purpose: 'review',
  note: 'Nhờ anh xem giúp',
  recipient: 'Nguyễn Thu Hà',
  answers: [],
  deskId: 'desk-bien-tap',
  machine: 'MAY-BIEN-TAP',
};

/** What a test may change on the way: the parts before they are listed, the statement before it is signed, both after. */
export interface Tampering {
  head?: Partial<PackageHead>;
  parts?(parts: PartToWrite[]): PartToWrite[];
  statement?(statement: string): string;
  signed?(parts: PartToWrite[]): PartToWrite[];
}

/** Writes a package into the folder and gives its path. */
export async function writeSmallPackage(
  folder: string,
  sender: Sender,
  { head, parts: changeParts, statement: changeStatement, signed: changeSigned }: Tampering = {},
): Promise<string> {
  const gathered = await smallContents(folder);
  const listed = partsOf(gathered, sender.card);
  const parts = changeParts ? changeParts(listed) : listed;
  const plain = statementOf({ ...SMALL_HEAD, ...head }, sender.card.card, parts);
  const statement = changeStatement ? changeStatement(plain) : plain;
  const signed = signedParts(statement, sender.sign(statement), parts);
  const path = join(await mkdtemp(join(folder, 'goi-')), 'gui-duyet.toasoan');
  await writePackageTask({ path, parts: changeSigned ? changeSigned(signed) : signed }, CONTEXT);
  return path;
}

/** Reads a package in this process, into a folder of its own below the given one. */
export async function readInto(folder: string, path: string): Promise<ReadPackage> {
  return readPackage({
    path,
    name: 'gui-duyet.toasoan',
    folder: await mkdtemp(join(folder, 'mo-')),
    inspect: (picture, name) => inspectPictureTask({ path: picture, name }, CONTEXT),
    progress: () => undefined,
  });
}
