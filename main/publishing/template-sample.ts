/**
 * What a template looks like: a few articles, set as it is meant to be used. They lie in its own folder, or come from
 * the sample library.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { parseDocument } from '#shared/document/parse.ts';
import { articleContentSchema } from '#shared/model/article.ts';
import { issueDetailsSchema } from '#shared/model/issue.ts';
import { type PublicationDetails, publicationDetailsSchema } from '#shared/model/publication.ts';
import type { TemplateName } from '#shared/model/template-settings.ts';
import { type PrintableArticle, resolveIssue } from './layout/resolve-issue.ts';
import type { ResolvedIssue, ResolvedPicture } from './layout/resolved-issue.ts';

const sampleSchema = z.object({
  publication: z.object({ type: z.string(), name: z.string() }),
  issue: issueDetailsSchema.extend({
    sections: z.array(z.object({ name: z.string(), articles: z.array(z.string()) })),
  }),
});
const articleSchema = articleContentSchema.extend({
  key: z.string(),
  document: z.unknown().transform((stored) => parseDocument(stored)),
});
const pictureSchema = z.object({ key: z.string(), file: z.string() });

interface SampleLibrary {
  publication: PublicationDetails;
  articles: ReadonlyMap<string, PrintableArticle>;
  pictures: ReadonlyMap<string, ResolvedPicture>;
}

const libraries = new Map<string, Promise<SampleLibrary>>();

/** The template's sample as the made-up city's office would print it, all as the template has it. */
export async function sampleIssue(assets: string, template: TemplateName): Promise<ResolvedIssue> {
  const { publication } = await sampleLibrary(assets);
  const sample = await sampleOf(assets, template);
  return resolveSample(assets, { ...publication, ...sample.publication, template }, new Map());
}

/**
 * The template's sample in the name of a publication and with its settings.
 *
 * @param pictures those that the settings name
 */
export async function resolveSample(
  assets: string,
  publication: PublicationDetails,
  pictures: ReadonlyMap<string, ResolvedPicture>,
): Promise<ResolvedIssue> {
  const { issue: sample } = await sampleOf(assets, publication.template);
  const library = await sampleLibrary(assets);
  const own = await readArticles(join(assets, 'templates', publication.template, 'articles'));
  const article = (key: string): PrintableArticle => {
    const found = own.get(key) ?? library.articles.get(key);
    if (!found) throw new Error(`The sample of ${publication.template} lacks ${key}`);
    return found;
  };
  const { sections, ...details } = sample;
  const { issue } = resolveIssue({
    publication: { id: 'sample', ...publication },
    issue: details,
    sections: sections.map(({ name, articles }) => ({ name, articles: articles.map(article) })),
    pictures: new Map([...library.pictures, ...pictures]),
  });
  return issue;
}

async function sampleOf(assets: string, template: TemplateName): Promise<z.infer<typeof sampleSchema>> {
  return sampleSchema.parse(await readJson(join(assets, 'templates', template, 'sample.json')));
}

/** Read once per thread. */
function sampleLibrary(assets: string): Promise<SampleLibrary> {
  let library = libraries.get(assets);
  if (!library) {
    library = readLibrary(join(assets, 'sample'));
    libraries.set(assets, library);
  }
  return library;
}

async function readLibrary(folder: string): Promise<SampleLibrary> {
  const pictures = await Promise.all(
    z
      .array(pictureSchema)
      .parse(await readJson(join(folder, 'pictures.json')))
      .map(async ({ key, file }) => [key, await readPicture(join(folder, file))] as const),
  );
  return {
    publication: publicationDetailsSchema.parse(await readJson(join(folder, 'publication.json'))),
    articles: await readArticles(join(folder, 'articles')),
    pictures: new Map(pictures),
  };
}

/** By their keys. */
async function readArticles(folder: string): Promise<Map<string, PrintableArticle>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const articles = await Promise.all(
    files.map(async (name) => articleSchema.parse(await readJson(join(folder, name)))),
  );
  return new Map(articles.map(({ key, ...content }) => [key, { ...content, id: key, outlet: null }]));
}

async function readPicture(path: string): Promise<ResolvedPicture> {
  const bytes = await readFile(path);
  const { format, width, height } = await sharp(bytes).metadata();
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { path, hash, mediaType: `image/${format}`, width, height };
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
