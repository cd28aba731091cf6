/** What came of a merge: what was taken over of each article, with the way there. */
import { Button, Link } from '@fluentui/react-components';
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { MergedArticleReport, MergeReport } from '#shared/model/receiving.ts';
import { places } from '../../../app/places.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { failureMessage } from '../../../desk-client/failure.ts';
import { ScreenHeader } from '../../../ui/screen-header.tsx';
import { showPaneTab } from '../../articles/article-pane.tsx';
import styles from './receive.module.css';

export function MergeReportView({ report }: { report: MergeReport }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const { articles, issue, newPictures, newSources, sender } = report;
  const facts = [
    newPictures > 0 && t('receiving.pictures', { count: newPictures }),
    newSources > 0 && t('receiving.sources', { count: newSources }),
  ].filter(Boolean);
  return (
    <div className={styles.screen}>
      <ScreenHeader title={t('receiving.result.title', { person: sender })}>
        {issue && (
          <Button onClick={() => goTo(places.issue(issue.id))}>{t('receiving.result.openIssue')}</Button>
        )}
        <Button appearance="primary" onClick={() => goTo(places.home)}>
          {t('receiving.result.close')}
        </Button>
      </ScreenHeader>
      <div className={styles.report}>
        <p>{[t('receiving.result.body'), ...facts].join(' · ')}</p>
        <ul className={styles.results}>
          {articles.map((article) => (
            <ArticleResult key={article.articleId} article={article} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function ArticleResult({ article }: { article: MergedArticleReport }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const language = usePreferences((preferences) => preferences.language);
  const { articleId, title, outcome, newComments, newSuggestions, approvals, isReturned } = article;
  const open = (tab?: 'comments') => {
    if (tab) showPaneTab(tab);
    goTo(places.article(articleId));
  };
  const facts = [
    t(`receiving.result.outcomes.${outcome}`),
    newSuggestions > 0 && t('receiving.suggestions', { count: newSuggestions }),
    isReturned && t('receiving.result.returned'),
  ].filter(Boolean);
  return (
    <li className={styles.result}>
      <Link onClick={() => open()}>{title || t('app.untitled')}</Link>
      <span className={styles.facts}>{facts.join(' · ')}</span>
      {newComments > 0 && (
        <Link onClick={() => open('comments')}>{t('receiving.comments', { count: newComments })}</Link>
      )}
      {approvals.map(({ person, at, refusal }) => (
        <span key={`${person}${at}`} className={styles.approval}>
          {refusal ? <WarningRegular aria-hidden /> : <CheckmarkCircleRegular aria-hidden />}
          {refusal
            ? t('receiving.result.notCounted', { person, why: failureMessage(refusal, language) })
            : t('receiving.result.approved', { person })}
        </span>
      ))}
    </li>
  );
}
