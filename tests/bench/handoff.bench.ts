/**
 * A package of an issue of about 24 pages with 40 pictures: made, opened and merged, beside a plain ZIP of the same
 * bytes. What is beyond the ZIP is the price of hashes, the signature, looking at every picture, and the database.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { createDesk, type Desk } from '#main/desk/desk.ts';
import { documentOf, textBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import type { Person } from '#shared/model/person.ts';
import { TEST_PATHS } from '../support/program-paths.ts';
import { medians, printRatios } from './measure.ts';

const ROUNDS = 3;
const ARTICLES = 20;
const PICTURES_EACH = 2;
const PARAGRAPHS_EACH = 2;
const PIN = '2468';
const SENTENCE =
  'Bộ phận một cửa phường Bến Nghĩa tiếp nhận hồ sơ từ bảy giờ sáng, trả kết quả trong ngày cho tám thủ tục đơn giản. ';

function open(library: string): Promise<Desk> {
  return createDesk(
    { library, whenMissing: 'empty' },
    { paths: TEST_PATHS, now: () => new Date(), fileActions: null },
  );
}

async function personOf({ services }: Desk, name: string): Promise<Person> {
  const person = await services.accounts.add({ name, title: '', roles: ['editor', 'reviewer'] }, PIN, false);
  await services.keys.unlock(person.id, PIN);
  await services.people.seat(person.id);
  return person;
}

/** A picture like a photograph: noise that JPEG cannot make small, another one for each number. */
async function photograph(folder: string, number: number): Promise<string> {
  const path = join(folder, `anh-${number}.jpg`);
  await sharp({
    create: {
      width: 1600,
      height: 1067,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 20 + number },
    },
  })
    .jpeg({ quality: 60 })
    .toFile(path);
  return path;
}

async function makeIssue({ services }: Desk, folder: string): Promise<string> {
  const articleIds: string[] = [];
  for (let number = 1; number <= ARTICLES; number += 1) {
    const blocks: Block[] = Array.from({ length: PARAGRAPHS_EACH }, () =>
      textBlock('paragraph', SENTENCE.repeat(3)),
    );
    for (let picture = 0; picture < PICTURES_EACH; picture += 1) {
      const path = await photograph(folder, number * PICTURES_EACH + picture);
      const { id } = await services.pictures.add(path, `Ảnh ${number}`);
      blocks.splice(2 * picture, 0, {
        type: 'figure',
        pictureId: id,
        width: 'column',
        caption: 'Một cửa ở bến phà',
        credit: 'Minh Anh',
        alternativeText: '',
      });
    }
    articleIds.push(
      await services.articles.create({ title: `Chuyện một cửa ${number}`, document: documentOf(blocks) }),
    );
  }
  const publication = await services.publications.main();
  return services.issues.create(publication.id, { number: '11/2026', date: '2026-11-20', theme: '' }, [
    { name: 'Tin thành phố', articleIds },
  ]);
}

/** The parts of a package, as a plain ZIP would be made of them. */
async function partsOf(path: string): Promise<{ name: string; bytes: Buffer }[]> {
  const zip = await openPromise(path, { autoClose: false });
  const parts: { name: string; bytes: Buffer }[] = [];
  for await (const entry of zip.eachEntry()) {
    parts.push({ name: entry.fileName, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
  }
  zip.close();
  return parts;
}

async function zipPlainly(parts: readonly { name: string; bytes: Buffer }[], path: string): Promise<void> {
  const zip = new ZipFile();
  for (const { name, bytes } of parts) zip.addBuffer(bytes, name, { compress: false });
  zip.end();
  await pipeline(zip.outputStream as Readable, createWriteStream(path, { flush: true }));
}

export async function benchmarkHandoff(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-bench-'));
  const sending = await open(join(folder, 'sending'));
  try {
    const sender = await personOf(sending, 'Lan');
    const issueId = await makeIssue(sending, folder);
    const target = { format: 'pdf' as const, path: join(folder, 'so-11.pdf') };
    const pages = (await sending.services.exports.write(issueId, [target])).files[0]?.pages;
    const request = {
      what: { kind: 'issue' as const, id: issueId },
      purpose: 'information' as const,
      recipient: 'Khoa',
      note: '',
    };
    const first = await sending.services.sending.send(request, sender);
    const parts = await partsOf(first.path);

    let round = 0;
    let made = first.path;
    let receiving: Desk | null = null;
    let merger: Person = sender;
    let openedId = '';
    const results = await medians(
      [
        { name: 'yazl, the same bytes', run: () => zipPlainly(parts, join(folder, 'plain.zip')) },
        {
          name: 'Tòa Soạn, making',
          run: async () => {
            made = (await sending.services.sending.send(request, sender)).path;
          },
        },
        {
          name: 'Tòa Soạn, opening, threads cold',
          run: async () => {
            // Each round has a desk that knows nothing of the package; what it takes to set up is not measured.
            await receiving?.close();
            round += 1;
            receiving = await open(join(folder, `receiving-${round}`));
            merger = await personOf(receiving, 'Khoa');
            const start = performance.now();
            openedId = (await receiving.services.handoff.openPackage({ path: made, name: 'so-11.toasoan' }))
              .id;
            return performance.now() - start;
          },
        },
        {
          name: 'Tòa Soạn, opening, threads warm',
          run: async () => {
            await receiving?.services.handoff.openPackage({ path: made, name: 'so-11.toasoan' });
          },
        },
        {
          name: 'Tòa Soạn, merging',
          run: async () => {
            const asked = { id: openedId, decisions: [], acceptsUnknown: true, windowId: null };
            await receiving?.services.merging.merge(asked, merger);
          },
        },
      ],
      ROUNDS,
    );
    await (receiving as Desk | null)?.close();
    const megabytes = (first.bytes / 2 ** 20).toFixed(1);
    printRatios(
      `An issue of ${pages} pages, ${ARTICLES} articles and ${first.pictures} pictures, ${megabytes} MB; medians of ${ROUNDS}`,
      results,
    );
  } finally {
    await sending.close();
    await rm(folder, { recursive: true, force: true });
  }
}
