/** What is known of an article besides its text. */
import { Field, Link as FluentLink, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ARTICLE_KINDS, type Article } from '#shared/model/article.ts';
import type { IssueSummary } from '#shared/model/issue.ts';
import { useFormats } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { ArticleLength } from './article-length.tsx';
import styles from './article-pane.module.css';
import type { ArticleChanges } from './autosave.ts';
import { type OpenArticle, useLastReceipt } from './open-articles.ts';
import { StateBadge } from './state-badge.tsx';

interface ArticleDetailsProps {
  article: Article;
  content: Article;
  issue: IssueSummary | null | undefined;
  editable: boolean;
  onChange(changes: ArticleChanges): void;
  opened: OpenArticle;
}

export function ArticleDetails(props: ArticleDetailsProps) {
  const { article, content, issue, editable, onChange, opened } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const receipt = useLastReceipt(article.id);
  const outlet =
    article.outlet ??
    t(content.attribution ? 'articles.details.outletUnknown' : 'articles.details.outletNone');
  return (
    <div className={styles.details}>
      <Field label={t('articles.details.kind')}>
        <Select
          value={content.kind}
          disabled={!editable}
          onChange={(_, { value }) => {
            const kind = ARTICLE_KINDS.find((one) => one === value);
            if (kind) onChange({ kind });
          }}
        >
          {ARTICLE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`articles.kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <dl className={styles.facts}>
        <dt>{t('articles.details.state')}</dt>
        <dd>
          <StateBadge state={article.state} />
        </dd>
        <dt>{t('articles.details.outlet')}</dt>
        <dd className={article.outlet ? undefined : styles.quiet}>{outlet}</dd>
        <dt>{t('articles.details.issue')}</dt>
        <dd className={issue ? undefined : styles.quiet}>
          {issue ? (
            <Link href={places.issue(issue.id)} asChild>
              <FluentLink>{t('issues.numbered', { number: issue.number })}</FluentLink>
            </Link>
          ) : (
            issue === null && t('articles.details.noIssue')
          )}
        </dd>
        <dt>{t('articles.details.changed')}</dt>
        <dd>{formats.moment(receipt?.updatedAt ?? article.updatedAt)}</dd>
        <dt>{t('articles.details.created')}</dt>
        <dd>{formats.moment(article.createdAt)}</dd>
      </dl>
      <ArticleLength opened={opened} revision={receipt?.revision ?? article.revision} />
    </div>
  );
}
