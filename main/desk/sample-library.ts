/**
 * What a new library starts with: the outlet directory always, and for a first start the sample
 * publication of a made-up city (`assets/sample`), so that there is something to open, change and print.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseDocument } from '#shared/document/parse.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { ARTICLE_STATES, type ArticleState, articleContentSchema } from '#shared/model/article.ts';
import { directoryDraftSchema } from '#shared/model/directory.ts';
import { issueDetailsSchema } from '#shared/model/issue.ts';
import { pictureDetailsSchema } from '#shared/model/library.ts';
import { ROLES } from '#shared/model/person.ts';
import { TEMPLATES } from '#shared/model/publication.ts';
import { reviewSample, type SamplePersonAdded } from './sample-review.ts';
import type { Services } from './services.ts';

const outletSchema = z.object({ name: z.string(), domain: z.string() });
const personSchema = z.object({
  key: z.string(),
  name: z.string(),
  title: z.string(),
  roles: z.array(z.enum(ROLES)),
  pin: z.string(),
});
const publicationSchema = z.object({
  name: z.string(),
  type: z.string(),
  publisher: z.string(),
  authority: z.string(),
  place: z.string(),
  template: z.enum(TEMPLATES),
  sections: z.array(z.string()),
  imprint: z.object({
    responsible: z.string(),
    editorialBoard: z.string(),
    licence: z.string(),
    printer: z.string(),
    printRun: z.number().nullable(),
    address: z.string(),
    deposit: z.string(),
  }),
});
const pictureSchema = pictureDetailsSchema.extend({ key: z.string(), file: z.string() });
const sourceSchema = z.object({
  key: z.string(),
  title: z.string(),
  outletDomain: z.string(),
  author: z.string(),
  publishedOn: z.string().nullable(),
  address: z.string(),
  text: z.string(),
});
const articleSchema = articleContentSchema.extend({
  key: z.string(),
  state: z.enum(ARTICLE_STATES),
  document: z.unknown().transform((input) => parseDocument(input)),
  sources: z.array(z.string()),
});
const issueSchema = issueDetailsSchema.extend({
  sections: z.array(z.object({ name: z.string(), articles: z.array(z.string()) })),
});

export type SamplePerson = z.infer<typeof personSchema>;

async function read<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  return schema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** Finds what a key of the sample stands for; a key that stands for nothing is a fault of the sample. */
function byKey<T>(things: ReadonlyMap<string, T>, key: string): T {
  const thing = things.get(key);
  if (thing === undefined) throw new Error(`sample: no ‘${key}’`);
  return thing;
}

/** The people of the sample with their PINs, in order; the first one is seated at first start. */
export function samplePeople(assets: string): Promise<SamplePerson[]> {
  return read(join(assets, 'sample', 'people.json'), z.array(personSchema).min(1));
}

/**
 * Fills a library that has nothing yet: with the sample, or `empty` for a desk that brings its own texts.
 * One transaction: a desk that is killed in between finds the library as new as before.
 */
export async function fillLibrary(
  services: Services,
  assets: string,
  how: 'sample' | 'empty',
): Promise<void> {
  const folder = join(assets, 'sample');
  // Pictures first: their files go to the disk, which no transaction can take back; twice is once.
  const pictureIds = how === 'sample' ? await addPictures(services, folder) : new Map<string, string>();
  await services.work.transaction(async () => {
    await addDirectory(services, assets);
    if (how === 'sample') await addSample(services, assets, pictureIds);
    else await addBlank(services);
  });
}

/** What every desk knows: outlets, national and of the provinces; ministries and provinces that were merged. */
export async function addDirectory(
  services: Pick<Services, 'sources' | 'directory'>,
  assets: string,
): Promise<void> {
  const outlets = await read(join(assets, 'directory', 'outlets.json'), z.array(outletSchema));
  for (const outlet of outlets) await services.sources.addOutlet(outlet);
  const names = await read(join(assets, 'directory', 'merged-names.json'), z.array(directoryDraftSchema));
  for (const entry of names) await services.directory.add(entry);
}

/** A blank publication and one person with every role. */
async function addBlank(services: Services): Promise<void> {
  await services.publications.main();
  const everything = { name: 'Ban biên tập', title: '', roles: [...ROLES] };
  const person = await services.accounts.add(everything, '0000', false);
  await services.people.seat(person.id);
  await services.setup.setKind('blank');
}

/** Publication, people, sources, articles and one issue of the made-up city. */
async function addSample(
  services: Services,
  assets: string,
  pictureIds: ReadonlyMap<string, string>,
): Promise<void> {
  const folder = join(assets, 'sample');
  await services.setup.setKind('sample');
  const people = await addPeople(services, assets);
  const publication = await services.publications.add(
    await read(join(folder, 'publication.json'), publicationSchema),
  );
  const sourceIds = await addSources(services, folder);
  const articles = await addArticles(services, folder, pictureIds, sourceIds);
  const { sections, ...details } = await read(join(folder, 'issue.json'), issueSchema);
  await services.issues.create(
    publication.id,
    details,
    sections.map((section) => ({
      name: section.name,
      articleIds: section.articles.map((key) => byKey(articles, key).id),
    })),
  );
  await reviewSample(services, people, [...articles.values()]);
}

async function addPeople(services: Services, assets: string): Promise<SamplePersonAdded[]> {
  const people: SamplePersonAdded[] = [];
  for (const [index, { key: _, pin, ...person }] of (await samplePeople(assets)).entries()) {
    const added = await services.accounts.add(person, pin, false);
    if (index === 0) await services.people.seat(added.id);
    people.push({ ...added, pin });
  }
  return people;
}

async function addPictures(services: Services, folder: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, file, ...details } of await read(join(folder, 'pictures.json'), z.array(pictureSchema))) {
    const picture = await services.pictures.add(join(folder, file), details.name, details);
    ids.set(key, picture.id);
  }
  return ids;
}

async function addSources(services: Services, folder: string): Promise<Map<string, string>> {
  const known = new Map((await services.sources.outlets()).map((outlet) => [outlet.domain, outlet.id]));
  for (const outlet of await read(join(folder, 'outlets.json'), z.array(outletSchema))) {
    if (!known.has(outlet.domain)) known.set(outlet.domain, (await services.sources.addOutlet(outlet)).id);
  }
  const ids = new Map<string, string>();
  for (const { key, outletDomain, ...source } of await read(
    join(folder, 'sources.json'),
    z.array(sourceSchema),
  )) {
    ids.set(key, await services.sources.add({ ...source, outletId: byKey(known, outletDomain) }));
  }
  return ids;
}

async function addArticles(
  services: Services,
  folder: string,
  pictureIds: ReadonlyMap<string, string>,
  sourceIds: ReadonlyMap<string, string>,
): Promise<Map<string, { id: string; state: ArticleState }>> {
  const articles = new Map<string, { id: string; state: ArticleState }>();
  for (const file of (await readdir(join(folder, 'articles'))).sort()) {
    const { key, state, sources, ...content } = await read(join(folder, 'articles', file), articleSchema);
    const document = withPictures(content.document, pictureIds);
    const id = await services.articles.create({ ...content, document });
    for (const source of sources) await services.sources.linkToArticle(id, byKey(sourceIds, source));
    articles.set(key, { id, state });
  }
  return articles;
}

/** The sample's figures name pictures by key; a library knows them by id. */
function withPictures(document: ArticleDocument, pictureIds: ReadonlyMap<string, string>): ArticleDocument {
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.type === 'figure' && block.pictureId !== null
        ? { ...block, pictureId: byKey(pictureIds, block.pictureId) }
        : block,
    ),
  };
}
