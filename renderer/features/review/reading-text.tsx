/** The article's text to be read and commented on: as in the editor, but nothing can be typed. */
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { Article } from '#shared/model/article.ts';
import type { CommentedField } from '#shared/model/comment.ts';
import { usePreferences } from '../../app/preferences.ts';
import { ArticleEditor } from '../../editor/article-editor.tsx';
import type { ArticleEditorHandle } from '../../editor/article-editor-handle.ts';
import { ArticleFooterFields, ArticleHeaderFields } from '../../editor/fields/article-fields.tsx';
import { en } from '../../editor/strings/en.ts';
import { vi } from '../../editor/strings/vi.ts';
import { FieldComments } from '../articles/comments/field-comments.tsx';
import { useArticleComments } from '../articles/comments/use-article-comments.tsx';
import { FindingsAtText } from '../articles/findings/findings-at-text.tsx';
import type { FindingsSession } from '../articles/findings/findings-session.ts';
import type { OpenArticle } from '../articles/open-articles.ts';
import { useArticleSuggestions } from '../articles/suggestions/use-article-suggestions.tsx';
import { useSuggestedFields } from '../articles/suggestions/use-suggested-fields.tsx';
import { TextMarks } from '../articles/text-marks/text-marks.tsx';
import { usePicturePort } from '../pictures/use-picture-port.tsx';
import { showTab, showView } from './review-store.ts';

const EDITOR_STRINGS = { vi, en };
const ignore = () => undefined;

export interface ReadingTextHandle {
  /** Puts a newer text in the place of the one that is shown. */
  show(article: Article): void;
}

interface ReadingTextProps {
  ref: Ref<ReadingTextHandle>;
  opened: OpenArticle;
  findings: FindingsSession;
}

export function ReadingText({ ref, opened, findings }: ReadingTextProps) {
  const strings = EDITOR_STRINGS[usePreferences((preferences) => preferences.language)];
  const zoom = usePreferences((preferences) => preferences.zoom);
  const editor = useRef<ArticleEditorHandle>(null);
  const [content, setContent] = useState(opened.content);
  const { port } = usePicturePort();
  useImperativeHandle(
    ref,
    () => ({
      show: (article) => {
        setContent(article);
        editor.current?.replaceDocument(article.document);
      },
    }),
    [],
  );
  const showComments = () => {
    showView('text');
    showTab('comments');
  };
  const comments = useArticleComments({ articleId: opened.id, editable: false, onShow: showComments });
  const suggestions = useArticleSuggestions({ opened, editable: false, onChange: ignore });
  const fields = {
    ...useSuggestedFields({
      opened,
      content,
      editable: false,
      onChange: ignore,
      onDecide: suggestions.decide,
    }),
    beside: (field: CommentedField) => (
      <FieldComments articleId={opened.id} field={field} onShow={showComments} />
    ),
  };
  return (
    <>
      <ArticleEditor
        ref={editor}
        document={opened.content.document}
        onChange={ignore}
        editable={false}
        zoom={zoom / 100}
        findings={findings}
        layers={
          <>
            {comments}
            {suggestions.layer}
          </>
        }
        pictures={port}
        strings={strings}
        before={<ArticleHeaderFields {...fields} editable={false} strings={strings} />}
        after={<ArticleFooterFields {...fields} editable={false} strings={strings} />}
      />
      <FindingsAtText
        session={findings}
        articleId={opened.id}
        editable={false}
        mayDecide={false}
        onShowList={() => showTab('findings')}
      />
      <TextMarks opened={opened} editable={false} onDecide={suggestions.decide} onShowList={showTab} />
    </>
  );
}
