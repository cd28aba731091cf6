/** Paths of every place in the window, in one table so that no path is typed twice. */
export const places = {
  home: '/',
  articles: '/articles',
  article: (id: string) => `/articles/${id}`,
  issues: '/issues',
  issue: (id: string) => `/issues/${id}`,
  sources: '/sources',
  source: (id: string) => `/sources/${id}`,
  pictures: '/pictures',
  picture: (id: string) => `/pictures/${id}`,
  received: (openedId: string) => `/received/${openedId}`,
  review: '/review',
  reviewOf: (articleId: string) => `/review/${articleId}`,
  statistics: '/statistics',
  statisticsPart: (part: 'figures' | 'report' | 'royalties') => `/statistics/${part}`,
  log: '/log',
  settings: '/settings',
} as const;
