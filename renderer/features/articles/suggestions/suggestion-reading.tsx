/** The article as it would be with all suggestions accepted, or as it is without them; to be read only. */
import { useMemo } from 'react';
import { acceptSuggestions, refuseSuggestions } from '#shared/document/suggestions/decide.ts';
import { fieldsAccepted } from '#shared/document/suggestions/ids.ts';
import { ArticleEditor, type ArticleEditorProps } from '../../../editor/article-editor.tsx';
import { ArticleFooterFields, ArticleHeaderFields } from '../../../editor/fields/article-fields.tsx';
import type { OpenArticle } from '../open-articles.ts';
import { useLiveContent } from '../use-live-content.ts';
import { useSuggestionView } from './suggestion-store.ts';
import styles from './suggestions.module.css';

interface SuggestionReadingProps extends Pick<ArticleEditorProps, 'pictures' | 'strings' | 'zoom'> {
  opened: OpenArticle;
}

export function SuggestionReading({ opened, ...look }: SuggestionReadingProps) {
  const shows = useSuggestionView((view) => view.shows);
  const content = useLiveContent(opened);
  const { document } = content;
  const decided = useMemo(
    () => (shows === 'accepted' ? acceptSuggestions : refuseSuggestions)(document, 'all'),
    [document, shows],
  );
  if (shows === 'marked') return null;
  const values = shows === 'accepted' ? { ...content, ...fieldsAccepted(document, 'all') } : content;
  const fields = { values, onChange: () => undefined, editable: false, strings: look.strings };
  return (
    <div className={styles.reading}>
      <ArticleEditor
        // The editor reads its document once; nothing changes it while it is being read.
        key={shows}
        {...look}
        document={decided}
        onChange={() => undefined}
        editable={false}
        before={<ArticleHeaderFields {...fields} />}
        after={<ArticleFooterFields {...fields} />}
      />
    </div>
  );
}
