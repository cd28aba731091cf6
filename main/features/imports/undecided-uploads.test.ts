/** Uploads about whose letters somebody has to decide: they wait, come in once decided, or go when given up. */
import { expect, it } from 'vitest';
import { documentText } from '#shared/document/plain-text.ts';
import type { ImportedFile } from '#shared/model/importing.ts';
import type { JobEvent } from '#shared/model/job.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';
import type { Desk } from '../../desk/desk.ts';

const SPOILT = 'Ban Thƣờng vụ họp\n\nSáng nay, Ban Thƣờng vụ họp về một cửa.\n\nCuộc họp kéo dài đến chiều.';

async function upload(desk: Desk, text: string): Promise<string> {
  const headers = { 'x-file-name': 'a.txt' };
  const response = await desk.handleFile(
    new Request('http://desk/upload', { method: 'POST', body: text, headers }),
  );
  return (await response.json()).uploadId;
}

async function run(desk: Desk, input: { uploadIds: string[]; refused?: Record<string, string[]> }) {
  const call = callerOf(desk);
  const { jobId } = await call.imports.start({ ...input, as: 'auto' });
  for await (const event of await call.jobs.watch({ jobId })) {
    const { type, ...rest } = event as JobEvent<ImportedFile[]>;
    if (type === 'failed') throw new Error('the import failed');
    if (type === 'done' && 'result' in rest) return rest.result;
  }
  return [];
}

it('an upload waits for a decision, and is gone once it has come in', async () => {
  const desk = await openDesk();
  const uploadId = await upload(desk, SPOILT);
  const [asked] = await run(desk, { uploadIds: [uploadId] });
  expect(asked).toMatchObject({ created: [], undecided: { uploadId } });
  const [report] = await run(desk, { uploadIds: [uploadId], refused: { [uploadId]: ['u-horn'] } });
  expect(report?.created.map(({ title }) => title)).toEqual(['Ban Thƣờng vụ họp']);
  await expect(run(desk, { uploadIds: [uploadId] })).rejects.toMatchObject({
    cause: { code: 'UPLOAD_NOT_FOUND' },
  });
});

it('an upload that is given up is gone', async () => {
  const desk = await openDesk();
  const uploadId = await upload(desk, SPOILT);
  await run(desk, { uploadIds: [uploadId] });
  await callerOf(desk).imports.giveUp({ uploadIds: [uploadId] });
  await expect(run(desk, { uploadIds: [uploadId] })).rejects.toMatchObject({
    cause: { code: 'UPLOAD_NOT_FOUND' },
  });
});

it('every place of an upload that waits can be looked through, and refused alone', async () => {
  const desk = await openDesk();
  const words = Array.from({ length: 450 }, (_, index) => `Ban Thƣờng vụ họp lần ${index}.`);
  const uploadId = await upload(desk, words.join('\n\n'));
  const [asked] = await run(desk, { uploadIds: [uploadId] });
  const [changes] = asked?.undecided?.changes ?? [];
  expect(changes).toMatchObject({ kind: 'u-horn', count: 450 });
  const known = changes?.places.map(({ id }) => id) ?? [];
  while (known.length < 450) {
    const next = await callerOf(desk).imports.letterPlaces({ uploadId, kind: 'u-horn', known });
    expect(next[0]).toMatchObject({ from: 'ƣ', to: 'ư', line: known.length * 2 + 1 });
    known.push(...next.map(({ id }) => id));
  }
  expect(new Set(known).size).toBe(450);
  const [report] = await run(desk, { uploadIds: [uploadId], refused: { [uploadId]: [known[449] ?? ''] } });
  const { document } = await desk.services.articles.get(report?.created[0]?.id ?? '');
  const text = documentText(document);
  expect(text).toContain('Thƣờng vụ họp lần 449.');
  expect(text.split('ƣ')).toHaveLength(2);
});
