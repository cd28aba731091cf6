/** One article under review: its pages, text and changes in the middle, what is known of it beside. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tab,
  TabList,
} from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Article } from '#shared/model/article.ts';
import type { ArticleReview, QueuedArticle } from '#shared/model/review.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useCounts } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { useStatus } from '../../app/status.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { KeyTip } from '../../ui/key-tip.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Panes } from '../../ui/panes.tsx';
import { useFindings, useFindingsSession } from '../articles/findings/use-findings.ts';
import { suggestOnArrival } from '../articles/suggestions/suggest-on-arrival.ts';
import { useArticle, useArticleSession } from '../articles/use-article-session.ts';
import { SendButton } from '../handoff/send/send-button.tsx';
import { ChangesView } from './changes-view.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { PagesView } from './pages-view.tsx';
import { ReadingText, type ReadingTextHandle } from './reading-text.tsx';
import { ReviewPane } from './review-pane.tsx';
import styles from './review-screen.module.css';
import { REVIEW_VIEWS, showView, useReviewRoom } from './review-store.ts';
import { useDecisionsOnReview } from './use-decisions.ts';
import type { RoomPreview } from './use-room-preview.ts';

interface ReviewedArticleProps {
  articleId: string;
  /** What waits for this person, in order. */
  queue: readonly QueuedArticle[];
  preview: RoomPreview;
}

export function ReviewedArticle({ articleId, queue, preview }: ReviewedArticleProps) {
  const desk = useDesk();
  const article = useArticle(articleId);
  const review = useQuery(desk.review.ofArticle.queryOptions({ articleId }, { gcTime: 0 }));
  return (
    <Loaded query={article}>
      {(stored) => (
        <Loaded query={review}>
          {(standing) => <Page article={stored} review={standing} queue={queue} preview={preview} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface PageProps extends Omit<ReviewedArticleProps, 'articleId'> {
  article: Article;
  review: ArticleReview;
}

/** What the list beside the text leads to is in the text. */
function leadsToText({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('li') !== null;
}

function Page({ article, review, queue, preview }: PageProps) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const counts = useCounts();
  const view = useReviewRoom((room) => room.view);
  const isReviewer = review.approveRefusal !== 'NOT_ALLOWED';
  const maySuggest = useMay('article.suggest') && isReviewer && article.state !== 'published';
  const { issue } = preview;
  const deciding = useDecisionsOnReview(queue);
  const nothing = useCallback(() => undefined, []);
  // Nobody writes here: the text only follows what others save.
  const { opened, isOutdated } = useArticleSession(article, false, nothing);
  const findings = useFindingsSession(opened);
  const errors = useFindings(findings, ({ standing }) =>
    standing === null ? null : standing.filter(({ finding }) => finding.severity === 'error').length,
  );
  const text = useRef<ReadingTextHandle>(null);
  // What is decided about is what was read: a text that changed meanwhile is to be read again first.
  const [readHash, setReadHash] = useState(review.hash);
  const isChanged = review.hash !== readHash;

  useEffect(() => {
    if (!isOutdated) return;
    opened.follow(article);
    text.current?.show(article);
  }, [isOutdated, opened, article]);

  const title = article.title || t('app.untitled');
  const suggest = () => {
    suggestOnArrival(article.id);
    goTo(places.article(article.id));
  };
  const nextView = () =>
    showView(REVIEW_VIEWS[(REVIEW_VIEWS.indexOf(view) + 1) % REVIEW_VIEWS.length] ?? 'pages');
  useStatus(
    [{ text: title }, { text: counts.words(article.words) }],
    issue ? [{ text: t('issues.numbered', { number: issue.number }) }] : [],
  );
  useCommands('screen', [
    { id: 'review.view', label: t('review.nextView'), keys: 'Alt+V', run: nextView },
    ...REVIEW_VIEWS.map((name) => ({
      id: `review.view.${name}`,
      label: `${t('review.views.label')}: ${t(`review.views.${name}`)}`,
      run: () => showView(name),
    })),
    ...(maySuggest
      ? [{ id: 'review.suggest', label: t('review.suggest'), keys: 'Alt+E', run: suggest }]
      : []),
  ]);

  return (
    <div className={styles.page}>
      <div className={styles.parts}>
        <Panes
          name="review"
          width={Math.round(window.innerWidth * 0.26)}
          minimum={300}
          mainMinimum={380}
          sideLabel={t('review.pane')}
          side={
            <div
              className={styles.beside}
              onClickCapture={(event) => {
                if (leadsToText(event) && event.currentTarget.querySelector('[data-in-text]'))
                  showView('text');
              }}
            >
              <ReviewPane article={article} review={review} opened={opened} findings={findings} />
            </div>
          }
        >
          <div className={styles.main}>
            <div className={styles.bar}>
              <KeyTip label={t('review.nextView')} keys="Alt+V" relationship="description">
                <TabList
                  size="small"
                  aria-label={t('review.views.label')}
                  selectedValue={view}
                  onTabSelect={(_, { value }) =>
                    showView(REVIEW_VIEWS.find((name) => name === value) ?? 'pages')
                  }
                >
                  {REVIEW_VIEWS.map((name) => (
                    <Tab key={name} value={name}>
                      {t(`review.views.${name}`)}
                    </Tab>
                  ))}
                </TabList>
              </KeyTip>
              <span className={styles.barRoom} />
              <SendButton what={{ kind: 'articles', ids: [article.id] }} title={article.title} isIcon />
              {maySuggest && (
                <KeyTip label={t('review.suggestTip')} keys="Alt+E" relationship="description">
                  <Button size="small" appearance="subtle" icon={<EditRegular />} onClick={suggest}>
                    {t('review.suggest')}
                  </Button>
                </KeyTip>
              )}
            </div>
            {isChanged && (
              <MessageBar intent="warning" className={styles.notice ?? ''}>
                <MessageBarBody>{t('review.changed')}</MessageBarBody>
                <MessageBarActions>
                  <Button size="small" onClick={() => setReadHash(review.hash)}>
                    {t('review.readAgain')}
                  </Button>
                </MessageBarActions>
              </MessageBar>
            )}
            <div className={styles.views}>
              {/* Comments, suggestions and findings live in the text: it stays below whatever is shown. */}
              <div className={styles.view} inert={view !== 'text'}>
                <ReadingText ref={text} opened={opened} findings={findings} />
              </div>
              {view === 'pages' && (
                <div className={`${styles.view} ${styles.over}`}>
                  <PagesView article={article} preview={preview} />
                </div>
              )}
              {view === 'changes' && (
                <div className={`${styles.view} ${styles.over}`}>
                  <ChangesView article={article} />
                </div>
              )}
            </div>
          </div>
        </Panes>
      </div>
      <DecisionBar
        review={review}
        isChanged={isChanged}
        title={article.title}
        errors={errors}
        deciding={deciding}
      />
    </div>
  );
}
