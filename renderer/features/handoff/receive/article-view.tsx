/** What merging does to one article: the places to choose, and the article as it reads afterwards. */
import { Button, Tab, TabList } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareArticles } from '#shared/document/compare/compare-article.ts';
import type { MergeChoice } from '#shared/document/merge/merge.ts';
import { choicesOf } from '#shared/document/merge/merge-article.ts';
import type { ReceivedArticle } from '#shared/model/receiving.ts';
import { useCommands } from '../../../app/commands/commands.ts';
import { KeyTip } from '../../../ui/key-tip.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { ComparedArticle } from '../../articles/versions/compared-article.tsx';
import { CHOICE_KEYS, ConflictCard } from './conflict-card.tsx';
import styles from './receive.module.css';
import { redoChoice, setChoices, undoChoice, useChoiceHistory } from './receive-store.ts';
import { type MergeOfArticle, useMergeOf } from './use-merge-of.ts';

interface ArticleViewProps {
  openedId: string;
  article: ReceivedArticle;
  person: string;
}

export function ArticleView({ openedId, article, person }: ArticleViewProps) {
  const { t } = useTranslation();
  const { outcome, title } = article;
  return (
    <div className={styles.articleView}>
      <h2 className={styles.articleTitle}>{title || t('app.untitled')}</h2>
      {outcome === 'new' && <p>{t('receiving.newArticle')}</p>}
      {outcome === 'same' && <p>{t('receiving.sameArticle')}</p>}
      {outcome === 'refused' && <p>{t('receiving.refusedArticle')}</p>}
      {(outcome === 'new' || outcome === 'merged' || outcome === 'conflict') && (
        <Merged openedId={openedId} article={article} person={person} />
      )}
    </div>
  );
}

function Merged({ openedId, article, person }: ArticleViewProps) {
  const query = useMergeOf(openedId, article.articleId);
  return (
    <Loaded query={query}>
      {(merged) =>
        merged.conflicts.length > 0 ? (
          <Choosing articleId={article.articleId} merged={merged} person={person} />
        ) : (
          <Result merged={merged} isPlain={article.outcome === 'merged'} />
        )
      }
    </Loaded>
  );
}

function Result({ merged, isPlain = false }: { merged: MergeOfArticle; isPlain?: boolean }) {
  const { t } = useTranslation();
  const comparison = useMemo(() => compareArticles(merged.ours, merged.result), [merged]);
  return (
    <>
      {isPlain && <p>{t('receiving.mergedArticle')}</p>}
      <ComparedArticle comparison={comparison} />
    </>
  );
}

interface ChoosingProps {
  articleId: string;
  merged: MergeOfArticle;
  person: string;
}

function Choosing({ articleId, merged, person }: ChoosingProps) {
  const { t } = useTranslation();
  const { conflicts, choices, merge, revision } = merged;
  const [view, setView] = useState<'places' | 'result'>('places');
  const [current, setCurrent] = useState(0);
  const history = useChoiceHistory();

  const show = (index: number) => {
    const next = Math.min(Math.max(index, 0), conflicts.length - 1);
    setView('places');
    setCurrent(next);
    // The card may have been drawn only now.
    requestAnimationFrame(() => {
      const card = document.getElementById(`place-${conflicts[next]?.id}`);
      card?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: 'nearest' });
    });
  };
  const choose = (index: number, choice: MergeChoice) => {
    const conflict = conflicts[index];
    if (!conflict || !choicesOf(conflict).includes(choice)) return;
    setCurrent(index);
    setChoices(articleId, revision, { ...choices, [conflict.id]: choice });
  };
  const chooseAll = (choice: MergeChoice) =>
    setChoices(articleId, revision, Object.fromEntries(conflicts.map(({ id }) => [id, choice])));

  useCommands('screen', [
    { id: 'receive.next', label: t('receiving.next'), keys: 'Alt+Down', run: () => show(current + 1) },
    { id: 'receive.previous', label: t('receiving.previous'), keys: 'Alt+Up', run: () => show(current - 1) },
    ...(['ours', 'theirs', 'both'] as const).map((choice) => ({
      id: `receive.${choice}`,
      label: t(`receiving.choices.${choice}`, { person }),
      keys: CHOICE_KEYS[choice],
      run: () => choose(current, choice),
    })),
    { id: 'receive.undo', label: t('receiving.undo'), keys: 'Ctrl+Z', run: undoChoice },
    { id: 'receive.redo', label: t('receiving.redo'), keys: 'Ctrl+Y', run: redoChoice },
    { id: 'receive.allOurs', label: t('receiving.allOurs'), run: () => chooseAll('ours') },
    { id: 'receive.allTheirs', label: t('receiving.allTheirs', { person }), run: () => chooseAll('theirs') },
  ]);

  return (
    <>
      <div className={styles.tools}>
        <TabList
          size="small"
          selectedValue={view}
          onTabSelect={(_, { value }) => setView(value === 'result' ? 'result' : 'places')}
          aria-label={t('receiving.views.label')}
        >
          <Tab value="places">{t('receiving.views.places')}</Tab>
          <Tab value="result">{t('receiving.views.result')}</Tab>
        </TabList>
        <div className={styles.toolButtons}>
          <Button size="small" appearance="subtle" onClick={() => chooseAll('ours')}>
            {t('receiving.allOurs')}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => chooseAll('theirs')}>
            {t('receiving.allTheirs', { person })}
          </Button>
          <KeyTip label={t('receiving.undo')} keys="Ctrl+Z">
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUndoRegular />}
              disabledFocusable={!history.canUndo}
              onClick={undoChoice}
            />
          </KeyTip>
          <KeyTip label={t('receiving.redo')} keys="Ctrl+Y">
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowRedoRegular />}
              disabledFocusable={!history.canRedo}
              onClick={redoChoice}
            />
          </KeyTip>
        </div>
      </div>
      {view === 'result' ? (
        <Result merged={merged} />
      ) : (
        conflicts.map((conflict, index) => (
          <ConflictCard
            key={conflict.id}
            merge={merge}
            conflict={conflict}
            person={person}
            place={{ at: index + 1, of: conflicts.length }}
            choice={choices[conflict.id]}
            isCurrent={index === current}
            onChoose={(choice) => choose(index, choice)}
            onCurrent={() => setCurrent(index)}
          />
        ))
      )}
    </>
  );
}
