/** Joins every feature's strings: Vietnamese by default, English beside it. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import * as comments from '../features/articles/comments/strings.ts';
import * as find from '../features/articles/find/strings.ts';
import * as findings from '../features/articles/findings/strings.ts';
import * as articleReview from '../features/articles/review/strings.ts';
import * as articles from '../features/articles/strings.ts';
import * as suggestions from '../features/articles/suggestions/strings.ts';
import * as versions from '../features/articles/versions/strings.ts';
import * as audit from '../features/audit/strings.ts';
import * as calendar from '../features/calendar/strings.ts';
import * as handoffAway from '../features/handoff/away/strings.ts';
import * as receiving from '../features/handoff/receive/strings.ts';
import * as handoffSend from '../features/handoff/send/strings.ts';
import * as home from '../features/home/strings.ts';
import * as imports from '../features/imports/strings.ts';
import * as issueApproval from '../features/issues/approval/strings.ts';
import * as composing from '../features/issues/composer/strings.ts';
import * as issues from '../features/issues/strings.ts';
import * as library from '../features/library/strings.ts';
import * as people from '../features/people/strings.ts';
import * as pictures from '../features/pictures/strings.ts';
import * as printRun from '../features/print-run/strings.ts';
import * as publish from '../features/publish/strings.ts';
import * as review from '../features/review/strings.ts';
import * as search from '../features/search/strings.ts';
import * as directory from '../features/settings/directory/strings.ts';
import * as houseStyle from '../features/settings/house-style/strings.ts';
import * as keys from '../features/settings/keys/strings.ts';
import * as accounts from '../features/settings/people/strings.ts';
import * as settings from '../features/settings/strings.ts';
import * as template from '../features/settings/template/strings.ts';
import * as setup from '../features/setup/strings.ts';
import * as sources from '../features/sources/strings.ts';
import * as statistics from '../features/statistics/strings.ts';
import { usePreferences } from './preferences.ts';
import * as app from './strings.ts';

const vi = {
  app: app.vi,
  articles: articles.vi,
  audit: audit.vi,
  calendar: calendar.vi,
  keys: keys.vi,
  articleReview: articleReview.vi,
  comments: comments.vi,
  suggestions: suggestions.vi,
  find: find.vi,
  findings: findings.vi,
  handoffSend: handoffSend.vi,
  handoffAway: handoffAway.vi,
  receiving: receiving.vi,
  home: home.vi,
  imports: imports.vi,
  issues: issues.vi,
  issueApproval: issueApproval.vi,
  composing: composing.vi,
  library: library.vi,
  people: people.vi,
  pictures: pictures.vi,
  printRun: printRun.vi,
  publish: publish.vi,
  review: review.vi,
  search: search.vi,
  settings: settings.vi,
  template: template.vi,
  accounts: accounts.vi,
  setup: setup.vi,
  houseStyle: houseStyle.vi,
  directory: directory.vi,
  sources: sources.vi,
  statistics: statistics.vi,
  versions: versions.vi,
};

const en = {
  app: app.en,
  articles: articles.en,
  audit: audit.en,
  calendar: calendar.en,
  keys: keys.en,
  articleReview: articleReview.en,
  comments: comments.en,
  suggestions: suggestions.en,
  find: find.en,
  findings: findings.en,
  handoffSend: handoffSend.en,
  handoffAway: handoffAway.en,
  receiving: receiving.en,
  home: home.en,
  imports: imports.en,
  issues: issues.en,
  issueApproval: issueApproval.en,
  composing: composing.en,
  library: library.en,
  people: people.en,
  pictures: pictures.en,
  printRun: printRun.en,
  publish: publish.en,
  review: review.en,
  search: search.en,
  settings: settings.en,
  template: template.en,
  accounts: accounts.en,
  setup: setup.en,
  houseStyle: houseStyle.en,
  directory: directory.en,
  sources: sources.en,
  statistics: statistics.en,
  versions: versions.en,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'desk';
    resources: { desk: typeof vi };
  }
}

void i18next.use(initReactI18next).init({
  lng: usePreferences.getState().language,
  fallbackLng: 'vi',
  defaultNS: 'desk',
  resources: { vi: { desk: vi }, en: { desk: en } },
  interpolation: { escapeValue: false },
});
