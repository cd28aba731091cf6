/** An article to be read, in the print issue's serif. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withFigureRows } from '#shared/document/figures.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { Block, Inline, ListBlock } from '#shared/document/schema.ts';
import { currentDocument } from '#shared/document/suggestions/decide.ts';
import type { Article } from '#shared/model/article.ts';
import { ReadFigure, ReadFigureRow } from './article-figures.tsx';
import styles from './article-reading.module.css';

function Text({ content }: { content: readonly Inline[] }): ReactNode {
  return content.map((inline, index) => {
    const key = String(index);
    if (inline.type === 'link') return <Text key={key} content={inline.content} />;
    if (inline.type === 'lineBreak') return <br key={key} />;
    if (inline.type !== 'text') return null;
    const marks = inline.marks ?? [];
    let text: ReactNode = inline.text;
    if (marks.includes('italic')) text = <em>{text}</em>;
    if (marks.includes('bold')) text = <strong>{text}</strong>;
    return <span key={key}>{text}</span>;
  });
}

function List({ list }: { list: ListBlock }) {
  const Tag = list.ordered ? 'ol' : 'ul';
  return (
    <Tag className={styles.list} start={list.start}>
      {list.items.map((item, index) => (
        <li key={String(index)}>
          <Text content={item.content} />
          {item.children && <List list={item.children} />}
        </li>
      ))}
    </Tag>
  );
}

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.type) {
    case 'paragraph':
    case 'answer':
      return (
        <p>
          <Text content={block.content} />
        </p>
      );
    case 'heading':
      return (
        <h3 className={styles.heading}>
          <Text content={block.content} />
        </h3>
      );
    case 'question':
      return (
        <p className={styles.question}>
          <Text content={block.content} />
        </p>
      );
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Text content={block.content} />
        </blockquote>
      );
    case 'list':
      return <List list={block} />;
    case 'figure':
      return <ReadFigure figure={block} />;
    case 'table':
      return (
        <table className={styles.table}>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={String(index)}>
                {row.cells.map((cell, at) => (
                  <td key={String(at)} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                    {cell.paragraphs.map(inlineText).join('\n')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'divider':
      return <hr className={styles.divider} />;
    case 'recipients':
      return <p>{block.items.join('; ')}</p>;
    case 'signature':
      return <p className={styles.signature}>{[...block.lines, block.name].join('\n')}</p>;
    case 'opaque':
      return null;
  }
}

export function ArticleReading({ article }: { article: Article }) {
  const { t } = useTranslation();
  return (
    <article className={styles.article} lang="vi">
      {article.kicker && <p className={styles.kicker}>{article.kicker}</p>}
      <h2 className={styles.title}>{article.title || t('app.untitled')}</h2>
      {article.lead && <p className={styles.lead}>{article.lead}</p>}
      {withFigureRows(currentDocument(article.document).blocks).map((entry, index) => {
        const key = String(index);
        if (entry.type === 'figureRow') return <ReadFigureRow key={key} row={entry} />;
        return <BlockView key={key} block={entry} />;
      })}
      {article.byline && <p className={styles.byline}>{article.byline}</p>}
      {article.via && <p className={styles.from}>{t('articles.via', { via: article.via })}</p>}
      {article.attribution && (
        <p className={styles.from}>{t('articles.attribution', { attribution: article.attribution })}</p>
      )}
    </article>
  );
}
