/** How a package stands to this desk: whether its sender is trusted, what both know, what speaks against merging. */
import { DeskError } from '#shared/errors.ts';
import type { PackagedArticle, PackageProblem, PackageTrust } from '#shared/model/handoff.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { KeysService } from '../keys/keys.service.ts';
import type { VersionsService } from '../versions/versions.service.ts';
import type { HandoffRepository } from './handoff.repository.ts';
import type { KnownParent, ReadPackage } from './package/opened-package.ts';

export interface StandingOrigins {
  articles: ArticlesService;
  versions: VersionsService;
  keys: KeysService;
}

export interface Standing {
  trust: PackageTrust;
  problems: PackageProblem[];
  parents: Map<string, KnownParent>;
}

export class PackageStanding {
  readonly #repository: HandoffRepository;
  readonly #origins: StandingOrigins;

  constructor(repository: HandoffRepository, origins: StandingOrigins) {
    this.#repository = repository;
    this.#origins = origins;
  }

  /**
   * As things are now.
   *
   * @param name of the file, for messages.
   * @throws DeskError PACKAGE_FORGED when the key is known here and did not sign this.
   */
  async of(read: ReadPackage, name: string): Promise<Standing> {
    const { keyId, statement, signature } = read;
    const check = await this.#origins.keys.check(keyId, statement, signature);
    if (check === 'invalid') throw new DeskError('PACKAGE_FORGED', { name });
    const problems = await this.#problemsOf(read);
    const parents = new Map<string, KnownParent>();
    for (const article of read.contents.articles) {
      const here = (await this.#origins.articles.whole([article.id])).get(article.id);
      if (!here) continue;
      const about = { articleId: article.id, title: article.content.title };
      if (here.state === 'published') problems.push({ code: 'articlePublished', ...about });
      const parent = await this.#parentOf(article);
      if (parent) parents.set(article.id, parent);
      else problems.push({ code: 'parentUnknown', ...about });
    }
    return { trust: check === 'valid' ? 'trusted' : check, problems, parents };
  }

  async #problemsOf({ manifest }: ReadPackage): Promise<PackageProblem[]> {
    const problems: PackageProblem[] = [];
    const before = await this.#repository.find(manifest.id);
    if (before?.direction === 'received') problems.push({ code: 'mergedBefore', at: before.at });
    if (before?.direction === 'sent') problems.push({ code: 'ownPackage' });
    for (const answered of manifest.answers) {
      const sent = await this.#repository.find(answered);
      if (sent?.direction !== 'sent') problems.push({ code: 'answersUnknown' });
      else if (sent.called_back_at !== null)
        problems.push({ code: 'answersCalledBack', at: sent.called_back_at });
    }
    return problems;
  }

  /** The newest text that went between the desks before, by the sender's account, and that this desk knows. */
  async #parentOf({ id, hash, parents }: PackagedArticle): Promise<KnownParent | null> {
    const known = new Map((await this.#repository.ofArticle(id)).map((row) => [row.hash, row.content_hash]));
    for (const candidate of [hash, ...parents]) {
      const contentHash = known.get(candidate);
      const content = contentHash === undefined ? null : await this.#origins.versions.byHash(contentHash);
      if (content) return { hash: candidate, content };
    }
    return null;
  }
}
