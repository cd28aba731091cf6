/** All that people of the model-based test of review do, through the real services. */
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type { IssueDetails } from '#shared/model/issue.ts';
import { Play } from './play.ts';

export function paragraph(words: string, suggestion?: string): Block {
  const proposed = suggestion && {
    type: 'text' as const,
    text: ' thêm',
    proposal: { inserted: suggestion },
  };
  return { type: 'paragraph', content: [{ type: 'text', text: words }, ...(proposed ? [proposed] : [])] };
}

export class Newsroom extends Play {
  // Writing

  retitle(who: number, index: number, title: string): Promise<void> {
    return this.#change('retitle', who, index, () => ({ title }));
  }

  /** Types the title again as it was before somebody changed it. */
  undoTitle(who: number, index: number): Promise<void> {
    const { id, title } = this.article(index);
    return this.#change('undo', who, index, () => ({ title: this.formerTitles.get(id) ?? title }));
  }

  putPicture(who: number, index: number, picture: number, caption: string): Promise<void> {
    const pictureId = this.parts.pictures[picture] ?? null;
    const figure: Block = {
      type: 'figure',
      pictureId,
      width: 'column',
      caption,
      credit: '',
      alternativeText: '',
    };
    return this.#change('picture', who, index, ({ document }) => ({
      document: { ...document, blocks: [paragraph('Một'), figure], suggestions: {} },
    }));
  }

  suggest(who: number, index: number): Promise<void> {
    const { id: authorId, name: author } = this.person(who);
    const key = `s${who}`;
    return this.#change('suggest', who, index, ({ document }) => ({
      document: {
        ...document,
        blocks: [paragraph('Một', key), ...document.blocks.slice(1)],
        suggestions: { [key]: { authorId, author, at: '2026-11-02T01:00:00.000Z' } },
      },
    }));
  }

  decideSuggestions(who: number, index: number, words: 'Một' | 'Một thêm'): Promise<void> {
    return this.#change('decide', who, index, ({ document }) => ({
      document: { ...document, blocks: [paragraph(words), ...document.blocks.slice(1)], suggestions: {} },
    }));
  }

  restoreFirstVersion(who: number, index: number): Promise<void> {
    const { id } = this.article(index);
    const { versions } = this.parts.services;
    return this.act('restore', who, async () => {
      const first = (await versions.list(id)).at(-1);
      await versions.restore(first?.id ?? '', id);
    });
  }

  trashArticle(who: number, index: number): Promise<void> {
    return this.act('trash', who, () => this.parts.services.articles.trash([this.article(index).id]));
  }

  // Review

  submit(who: number, index: number, to: number | null): Promise<void> {
    const { id: articleId } = this.article(index);
    const reviewerId = to === null ? null : this.person(to).id;
    return this.act('submit', who, async (person) => {
      const { revision } = await this.parts.services.articles.get(articleId);
      await this.parts.services.review.submit(person, {
        articleId,
        revision,
        reviewerId,
        due: null,
        note: '',
      });
    });
  }

  withdraw(who: number, index: number): Promise<void> {
    const { id } = this.article(index);
    return this.act('withdraw', who, (person) => this.parts.services.review.withdraw(person, id));
  }

  delegate(who: number, index: number, to: number): Promise<void> {
    const { id } = this.article(index);
    const toId = this.person(to).id;
    return this.act('delegate', who, (person) => this.parts.services.review.delegate(person, id, toId, ''));
  }

  /** Opens an article, and keeps it on screen as it is now. */
  read(who: number, index: number): void {
    this.see(who, this.article(index));
  }

  /** Opens the issue, and keeps it on screen as it is now. */
  readIssue(who: number): void {
    this.see(who, this.state.issue);
  }

  /** Says yes to the article as the person has it on screen. */
  approve(who: number, index: number): Promise<void> {
    const { id: articleId } = this.article(index);
    const hash = this.seen(who, this.article(index));
    return this.act(
      'approve',
      who,
      (person) => {
        this.sayYes(person, articleId, hash);
        return this.parts.services.review.approve(person, { articleId, hash, note: '' });
      },
      { kind: 'approve', subjectId: articleId, hash },
    );
  }

  giveBack(who: number, index: number): Promise<void> {
    const { id: articleId } = this.article(index);
    const hash = this.seen(who, this.article(index));
    return this.act(
      'return',
      who,
      (person) => this.parts.services.review.return(person, { articleId, hash, note: 'Sửa' }),
      { kind: 'return', subjectId: articleId, hash },
    );
  }

  askFor(needed: 1 | 2): Promise<void> {
    const { publications, publicationReview } = this.parts.services;
    return this.act('ask', 0, async () => publicationReview.set((await publications.main()).id, needed));
  }

  // The issue

  place(who: number, index: number, section: number, at: number): Promise<void> {
    const { issues } = this.parts.services;
    const { id: issueId } = this.state.issue;
    return this.act('place', who, async () => {
      const sectionId = (await issues.get(issueId)).sections[section]?.id ?? '';
      await issues.place(issueId, this.article(index).id, { sectionId, index: at });
    });
  }

  takeOut(who: number, index: number): Promise<void> {
    const { id: issueId } = this.state.issue;
    return this.act('take out', who, async () => {
      await this.parts.services.issues.remove(issueId, this.article(index).id);
    });
  }

  /** Gives the issue another theme. */
  setTheme(who: number, theme: string): Promise<void> {
    const details: IssueDetails = { number: '11/2026', date: '2026-11-20', theme };
    return this.act('theme', who, () =>
      this.parts.services.issues.updateDetails(this.state.issue.id, details),
    );
  }

  /** Has an article print in the issue with a title of its own. */
  printOtherwise(who: number, index: number, title: string): Promise<void> {
    const override = { fields: { title }, figures: {} };
    return this.act('override', who, async () => {
      await this.parts.services.overrides.set(this.state.issue.id, this.article(index).id, override);
    });
  }

  renameSection(who: number, name: string): Promise<void> {
    const { issues } = this.parts.services;
    const { id: issueId } = this.state.issue;
    return this.act('section', who, async () => {
      const { sections } = await issues.get(issueId);
      const wanted = sections.map((section, index) => ({
        id: section.id,
        name: index === 0 ? name : section.name,
      }));
      await issues.arrangeSections(issueId, wanted);
    });
  }

  renamePublication(who: number, name: string): Promise<void> {
    const { publications } = this.parts.services;
    return this.act('publication', who, async () => {
      const { id, ...details } = await publications.main();
      await publications.update(id, { ...details, name });
    });
  }

  trashIssue(who: number): Promise<void> {
    return this.act('trash issue', who, () => this.parts.services.issues.trash(this.state.issue.id));
  }

  approveIssue(who: number): Promise<void> {
    const { id: issueId } = this.state.issue;
    const hash = this.seen(who, this.state.issue);
    return this.act(
      'approve issue',
      who,
      (person) => {
        this.sayYes(person, issueId, hash);
        return this.parts.services.issueApprovals.approve(person, { issueId, hash, note: '' });
      },
      { kind: 'approve', subjectId: issueId, hash },
    );
  }

  withdrawIssueApproval(who: number): Promise<void> {
    const { id } = this.state.issue;
    return this.act('withdraw issue', who, (person) =>
      this.parts.services.issueApprovals.withdraw(person, id),
    );
  }

  /** Publishes the issue as the person has it on screen. */
  publish(who: number): Promise<void> {
    const { id } = this.state.issue;
    const hash = this.seen(who, this.state.issue);
    return this.act(
      'publish',
      who,
      (person) => this.parts.services.issueApprovals.publish(person, id, hash),
      { kind: 'publish', subjectId: id, hash },
    );
  }

  #change(
    name: string,
    who: number,
    index: number,
    patch: (now: { document: ArticleDocument }) => Partial<ArticleContent>,
  ): Promise<void> {
    const { id, document } = this.article(index);
    const { articles } = this.parts.services;
    return this.act(name, who, async () => {
      const { revision } = await articles.get(id);
      await articles.save(id, revision, patch({ document }));
    });
  }
}
