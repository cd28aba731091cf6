import { describe, expect, it } from 'vitest';
import { readModule } from './module.mjs';
import { findings, RULES } from './rules.mjs';

/** Findings of one file as `rule:line`. */
const lint = (path, text) => findings([readModule(path, text)]).map(({ rule, line }) => `${rule}:${line}`);

/** What each rule must catch, and beside it what it must let pass. */
const CASES = {
  crossingsAreNamed: {
    wrong: [
      ['shared/model/a.ts', `import { b } from '../../main/desk/b.ts';`],
      ['main/desk/a.ts', `import '#main/desk/b.ts';`],
      ['main/desk/a.ts', `import { folder } from '../../tests/support/folder.ts';`],
    ],
    right: [
      ['main/desk/a.ts', `import { b } from './b.ts';\nimport { c } from '#shared/c.ts';`],
      ['main/desk/a.test.ts', `import { folder } from '../../tests/support/folder.ts';`],
    ],
  },
  sharedIsPure: {
    wrong: [
      ['shared/a.ts', `import { readFile } from 'node:fs/promises';`],
      ['shared/a.ts', `import type { ReactNode } from 'react';`],
      ['shared/a.ts', `export { app } from 'electron';`],
      ['shared/a.ts', `import type { Desk } from '#main/desk/desk.ts';`],
      ['shared/a.ts', `const trie = await import('better-sqlite3');`],
    ],
    right: [
      ['shared/a.ts', `import { z } from 'zod';\nimport { sha256 } from '@noble/hashes/sha2.js';`],
      ['shared/a.test.ts', `import { it } from 'vitest';\nimport { readFileSync } from 'node:fs';`],
    ],
  },
  rendererSeesTypesOfTheDesk: {
    wrong: [
      ['renderer/a.ts', `import { deskRouter } from '#main/desk/router.ts';`],
      ['renderer/a.ts', `import type { Row } from '#main/database/schema.ts';`],
      ['renderer/a.ts', `import { join } from 'node:path';`],
    ],
    right: [
      ['renderer/a.ts', `import type { AppRouter } from '#main/desk/router.ts';`],
      ['renderer/a.ts', `import { type AppRouter } from '#main/desk/router.ts';`],
      ['renderer/a.ts', `type Router = import('#main/desk/router.ts').AppRouter;`],
    ],
  },
  mainHasNoScreen: {
    wrong: [
      ['main/a.ts', `import { App } from '#renderer/app/app.tsx';`],
      ['main/a.ts', `import { renderToString } from 'react-dom/server';`],
    ],
    right: [['main/a.ts', `import { z } from 'zod';`]],
  },
  electronStaysInItsDoor: {
    wrong: [
      ['main/desk/a.ts', `import { app } from 'electron';`],
      ['main/desk/a.ts', `import type { BrowserWindow } from 'electron';`],
      ['renderer/a.ts', `const { shell } = await import('electron/renderer');`],
    ],
    right: [['main/electron/a.ts', `import { app } from 'electron';`]],
  },
  nothingKnowsItsDoor: {
    wrong: [
      ['main/desk/a.ts', `import { startLoopback } from '../loopback/loopback.ts';`],
      ['main/electron/a.ts', `import { createOutput } from '../cli/output.ts';`],
    ],
    right: [['main/cli/verbs/serve.ts', `import { startLoopback } from '../../loopback/loopback.ts';`]],
  },
  featuresMeetThroughServices: {
    wrong: [
      [
        'main/features/issues/issues.service.ts',
        `import { ArticlesRepository } from '../articles/articles.repository.ts';`,
      ],
    ],
    right: [
      [
        'main/features/issues/issues.service.ts',
        `import type { ArticlesService } from '../articles/articles.service.ts';`,
      ],
      [
        'main/features/issues/issues.service.ts',
        `import { IssuesRepository } from './issues.repository.ts';`,
      ],
    ],
  },
  sqlStaysInRepositories: {
    wrong: [
      ['main/features/issues/issues.service.ts', `import { sql } from 'kysely';`],
      [
        'main/features/issues/issues.service.ts',
        `export const rows = (db) =>\n  db.selectFrom('issue').selectAll();`,
      ],
    ],
    right: [
      ['main/features/issues/issues.repository.ts', `import { sql } from 'kysely';\ndb.deleteFrom('issue');`],
      ['main/features/search/index.ts', `import { sql } from 'kysely';`],
      ['main/features/issues/issues.service.ts', `import type { Kysely } from 'kysely';`],
    ],
  },
  nothingKnowsItIsTested: {
    wrong: [
      ['main/a.ts', `if (process.env.VITEST) skip();`],
      ['renderer/a.ts', `const quick = process.env.NODE_ENV === 'test';`],
    ],
    right: [['main/a.ts', `const home = process.env.HOME;`]],
  },
  suppressionsSayWhy: {
    wrong: [
      ['main/a.ts', `// @ts-ignore it is fine, believe me`],
      ['main/a.ts', `// @ts-expect-error`],
      ['main/a.ts', `// biome-ignore lint/suspicious/noExplicitAny: <explanation>`],
    ],
    right: [['main/a.ts', `// biome-ignore lint/suspicious/noExplicitAny: the library types it so`]],
  },
};

describe.each(Object.keys(RULES))('%s', (rule) => {
  const { wrong, right } = CASES[rule];

  it.each(wrong)('finds it in %s: %s', (path, text) => {
    expect(lint(path, text).map((finding) => finding.split(':')[0])).toContain(rule);
  });

  it.each(right)('lets %s be: %s', (path, text) => {
    expect(lint(path, text)).toEqual([]);
  });
});

it('names the line', () => {
  expect(lint('shared/a.ts', `// first\nimport { z } from 'zod';\nimport fs from 'node:fs';`)).toEqual([
    'sharedIsPure:3',
  ]);
});

describe('the whole house', () => {
  const long = `${'export {};\n'.repeat(301)}`;

  it('asks of a long file that it be two, or listed with its reason', () => {
    const modules = [readModule('main/a.ts', long)];
    expect(findings(modules)).toMatchObject([{ path: 'main/a.ts', rule: 'filesHaveOnePurpose' }]);
    expect(findings(modules, { 'main/a.ts': 'a table of letters' })).toEqual([]);
  });

  it('takes a file off the list that is long no more', () => {
    expect(findings([], { 'main/a.ts': 'a table' })).toMatchObject([{ path: 'main/a.ts' }]);
  });

  it('keeps the shell thin', () => {
    const files = Array.from({ length: 11 }, (_, at) => readModule(`main/electron/part-${at}.ts`, ''));
    expect(findings(files)).toMatchObject([{ rule: 'electronStaysThin' }]);
    expect(findings(files.slice(1))).toEqual([]);
  });
});
