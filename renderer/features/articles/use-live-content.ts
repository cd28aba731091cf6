/** The article as it stands on the screen, for views that may lag a little behind the typing. */
import { useEffect, useState } from 'react';
import type { Article } from '#shared/model/article.ts';
import { afterRest } from './after-rest.ts';
import type { OpenArticle } from './open-articles.ts';

/** What is shown beside the text never competes with a key: it follows after this much rest, in ms. */
const REST_MS = 400;

export function useLiveContent(opened: OpenArticle): Article {
  const [content, setContent] = useState(opened.content);
  useEffect(() => {
    const follow = afterRest(REST_MS, () => setContent(opened.content));
    setContent(opened.content);
    const stop = opened.onChange(follow.touch);
    return () => {
      stop();
      follow.cancel();
    };
  }, [opened]);
  return content;
}
