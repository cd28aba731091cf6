/** One article: its text in the middle as it prints, its details, sources and pages at the right. */
import { ToggleButton } from '@fluentui/react-components';
import { PanelRightRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Article } from '#shared/model/article.ts';
import type { CommentedField } from '#shared/model/comment.ts';
import { takeWantedPlace } from '../../app/arrival.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { places } from '../../app/places.ts';
import { usePreferences } from '../../app/preferences.ts';
import { stepZoom, toggleFocus, useTextOnScreen, useTextView } from '../../app/text-view.ts';
import { announceFailure } from '../../desk-client/failure-notices.ts';
import { useMay } from '../../desk-client/permissions.ts';
import { ArticleEditor } from '../../editor/article-editor.tsx';
import type { ArticleEditorHandle } from '../../editor/article-editor-handle.ts';
import { ArticleFooterFields, ArticleHeaderFields } from '../../editor/fields/article-fields.tsx';
import { showField } from '../../editor/fields/show-field.ts';
import { en } from '../../editor/strings/en.ts';
import { vi } from '../../editor/strings/vi.ts';
import { KeyTip } from '../../ui/key-tip.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { isNarrow, Panes } from '../../ui/panes.tsx';
import { AwayNotice } from '../handoff/away/away-notice.tsx';
import { isGuarded, useAway } from '../handoff/away/use-away.ts';
import { usePicturePort } from '../pictures/use-picture-port.tsx';
import { ArticlePane, showPaneTab } from './article-pane.tsx';
import styles from './article-screen.module.css';
import type { ArticleChanges } from './autosave.ts';
import { FieldComments } from './comments/field-comments.tsx';
import { useArticleComments } from './comments/use-article-comments.tsx';
import { ArticleFind } from './find/article-find.tsx';
import { FindingsAtText } from './findings/findings-at-text.tsx';
import { useFindingsSession } from './findings/use-findings.ts';
import { ReadOnlyNotice } from './presence/read-only-notice.tsx';
import { useWriting, type Writing } from './presence/use-writing.ts';
import { quoteBlock } from './quote-block.ts';
import { ReviewBar } from './review/review-bar.tsx';
import { SaveTrouble } from './save-trouble.tsx';
import { SuggestionReading } from './suggestions/suggestion-reading.tsx';
import { useSuggestionView } from './suggestions/suggestion-store.ts';
import { useArticleSuggestions } from './suggestions/use-article-suggestions.tsx';
import { useSuggestedFields } from './suggestions/use-suggested-fields.tsx';
import { TextMarks } from './text-marks/text-marks.tsx';
import { useArticle, useArticleSession } from './use-article-session.ts';
import { ArticleStatus, useIssueOf } from './use-article-status.ts';
import { useEditorCommands } from './use-editor-commands.ts';
import { ArticleVersions } from './versions/article-versions.tsx';
import { useVersionActions } from './versions/use-version-actions.ts';
import { useVersionsStore } from './versions/versions-store.ts';

const EDITOR_STRINGS = { vi, en };

interface ArticlePageProps {
  article: Article;
  writing: Writing;
  onReload(): void;
}

function ArticlePage({ article, writing, onReload }: ArticlePageProps) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const language = usePreferences((preferences) => preferences.language);
  const strings = EDITOR_STRINGS[language];
  const { opened, writes, isOutdated, reload } = useArticleSession(article, writing.isWriter, onReload);
  const [content, setContent] = useState(opened.content);
  const [showsPane, setShowsPane] = useState(() => !isNarrow());
  const editor = useRef<ArticleEditorHandle>(null);
  const mayWrite = useMay('article.write');
  const findings = useFindingsSession(opened);
  const mayEdit = mayWrite && article.state !== 'published';
  const away = useAway(article.id);
  const editable = mayEdit && writes && !writing.isHandingOver && !isGuarded(away);
  const { port, dialog } = usePicturePort();
  const issue = useIssueOf(article.id);
  const versions = useVersionActions(opened, reload);
  const isComparing = useVersionsStore(({ comparison }) => comparison?.articleId === article.id);
  const zoom = usePreferences((preferences) => preferences.zoom);
  const isFocused = useTextView((view) => view.isFocused);
  useTextOnScreen();

  const change = useCallback(
    (changes: ArticleChanges) => {
      opened.change(changes);
      // The editor owns the body; only the small fields are drawn from here.
      if (!('document' in changes)) setContent(opened.content);
    },
    [opened],
  );

  // Who reads along sees what the other window saves.
  useEffect(() => {
    if (!isOutdated || writes) return;
    opened.follow(article);
    setContent(opened.content);
    editor.current?.replaceDocument(article.document);
  }, [isOutdated, writes, opened, article]);

  // A new article begins with its title.
  useEffect(() => {
    if (opened.content.title === '' && editable) {
      document.querySelector<HTMLElement>('.article-field-title')?.focus();
    }
  }, [opened, editable]);

  // Opened at a place: the caret goes there once the text stands.
  useEffect(() => {
    const place = takeWantedPlace(article.id);
    if (place === null) return;
    const frame = requestAnimationFrame(() =>
      place.at === 'block' ? editor.current?.revealBlock(place.block) : showField(place.field),
    );
    return () => cancelAnimationFrame(frame);
  }, [article.id]);

  const showList = (list: 'comments' | 'suggestions') => {
    if (isFocused) toggleFocus();
    setShowsPane(true);
    showPaneTab(list);
  };
  const showComments = () => showList('comments');
  const comments = useArticleComments({ articleId: article.id, editable, onShow: showComments });
  const suggestions = useArticleSuggestions({ opened, editable, onChange: change });
  const fields = {
    ...useSuggestedFields({ opened, content, editable, onChange: change, onDecide: suggestions.decide }),
    beside: (field: CommentedField) => (
      <FieldComments articleId={article.id} field={field} onShow={showComments} />
    ),
  };
  const isMarked = useSuggestionView((view) => view.shows === 'marked');
  const togglePane = () => setShowsPane((shown) => !shown);
  useCommands('screen', [
    {
      id: 'article.save',
      label: t('articles.save.now'),
      keys: 'Ctrl+S',
      run: () => void opened.autosave.flush(),
    },
    { id: 'article.pane', label: t('articles.keys.pane'), keys: 'Alt+P', run: togglePane },
    {
      id: 'article.back',
      label: t('articles.keys.back'),
      keys: 'Alt+Left',
      run: () => goTo(places.articles),
    },
    { id: 'text.focus', label: t('app.focus.enter'), keys: 'Alt+T', run: toggleFocus },
    { id: 'text.zoomIn', label: t('app.zoom.in'), run: () => stepZoom(1) },
    { id: 'text.zoomOut', label: t('app.zoom.out'), run: () => stepZoom(-1) },
    { id: 'text.zoomReset', label: t('app.zoom.reset'), run: () => stepZoom(0) },
    {
      id: 'article.counts',
      label: t('articles.keys.counts'),
      keys: 'Ctrl+Shift+G',
      run: () => {
        setShowsPane(true);
        showPaneTab('info');
      },
    },
  ]);
  useEditorCommands(() => editor.current, strings, editable);
  const paneTip = showsPane ? t('articles.details.hidePane') : t('articles.details.showPane');

  return (
    <Panes
      name="article"
      width={Math.round(window.innerWidth * 0.3)}
      minimum={300}
      mainMinimum={520}
      sideLabel={t('articles.details.pane')}
      side={
        showsPane && !isFocused ? (
          <ArticlePane
            article={article}
            content={content}
            issue={issue}
            editable={editable}
            onChange={change}
            opened={opened}
            versions={versions}
            findings={findings}
            mayDecide={mayWrite}
            onDecide={suggestions.decide}
            onReveal={(block) => editor.current?.revealBlock(block)}
            onQuote={(text) => editor.current?.insertBlock(quoteBlock(text))}
          />
        ) : null
      }
    >
      <div className={styles.page}>
        <ArticleStatus article={article} />
        {!isFocused && <ReviewBar article={article} opened={opened} issue={issue} />}
        <SaveTrouble
          opened={opened}
          isOutdated={isOutdated && writes}
          currentRevision={article.revision}
          onReload={reload}
        />
        {mayEdit && <ReadOnlyNotice articleId={article.id} writing={writing} />}
        <AwayNotice away={away} />
        <ArticleFind
          opened={opened}
          onScreen={() =>
            editor.current && { editor: editor.current, content: opened.content, changeFields: change }
          }
          editable={editable}
          issue={issue ?? null}
          onReload={reload}
        />
        <div className={styles.editor} inert={!isMarked || isComparing}>
          <ArticleEditor
            ref={editor}
            document={opened.content.document}
            onChange={(document) => writes && change({ document })}
            editable={editable}
            zoom={zoom / 100}
            showsToolbar={!isFocused}
            findings={findings}
            layers={
              <>
                {comments}
                {suggestions.layer}
              </>
            }
            pictures={port}
            strings={strings}
            onNotice={(_, message) =>
              announceFailure({ code: 'UNEXPECTED', message, details: { reason: message } })
            }
            before={
              <ArticleHeaderFields
                {...fields}
                editable={editable}
                strings={strings}
                onEnterBody={() => editor.current?.focus()}
              />
            }
            after={<ArticleFooterFields {...fields} editable={editable} strings={strings} />}
            toolbarEnd={
              <KeyTip label={paneTip} keys="Alt+P">
                <ToggleButton
                  appearance="subtle"
                  icon={<PanelRightRegular />}
                  checked={showsPane}
                  onClick={togglePane}
                />
              </KeyTip>
            }
          />
        </div>
        <ArticleVersions
          opened={opened}
          actions={versions}
          editable={editable}
          onShowList={() => {
            setShowsPane(true);
            showPaneTab('versions');
          }}
        />
        <SuggestionReading opened={opened} pictures={port} strings={strings} zoom={zoom / 100} />
        {dialog}
        <FindingsAtText
          session={findings}
          articleId={article.id}
          editable={editable}
          mayDecide={mayWrite}
          onShowList={() => {
            setShowsPane(true);
            showPaneTab('findings');
          }}
        />
        <TextMarks opened={opened} editable={editable} onDecide={suggestions.decide} onShowList={showList} />
      </div>
    </Panes>
  );
}

export function ArticleScreen({ id }: { id: string }) {
  const query = useArticle(id);
  const writing = useWriting(id);
  const { refetch } = query;
  /** Raised when the text on the screen is to be read anew. */
  const [edition, setEdition] = useState(0);
  const onReload = useCallback(() => void refetch().then(() => setEdition((last) => last + 1)), [refetch]);
  return (
    <Loaded query={query}>
      {(article) =>
        writing && <ArticlePage key={edition} article={article} writing={writing} onReload={onReload} />
      }
    </Loaded>
  );
}
