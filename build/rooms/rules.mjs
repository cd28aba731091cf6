/**
 * The house's rules about who may import whom (docs/architecture.md, "Rules"), one function each.
 *
 * A rule looks at one module and yields findings: a line and what is wrong with it, in words that say what to
 * do instead.
 */

/** Small pure libraries that shared may use. */
const SHARED_PACKAGES = new Set(['zod', '@noble/hashes', 'canonicalize', 'cspell-trie-lib', 'diff']);
const TEST_PACKAGES = new Set(['vitest', 'fast-check', 'node:']);
/** Doors open onto the desk; nothing behind them knows of them. */
const DOORS = ['main/electron/', 'main/loopback/', 'main/cli/'];
const SQL_PLACES = ['main/database/', 'main/features/search/', 'main/features/backup/'];
const LONGEST_FILE = 300;
const MOST_ELECTRON_FILES = 10;

const startsWithAny = (path, prefixes) => prefixes.some((prefix) => path.startsWith(prefix));
const featureOf = (path) => /^main\/features\/([^/]+)\//.exec(path)?.[1] ?? null;

/** The rooms that package.json names in "imports"; tests/ and build/ are reached by path. */
const NAMED_ROOMS = new Set(['shared', 'main', 'renderer']);

export function* crossingsAreNamed({ room, isTest, imports }) {
  for (const { specifier, file, line } of imports) {
    if (file === null) continue;
    const target = file.split('/')[0];
    if (specifier.startsWith('#') && target === room) {
      yield { line, message: `"${specifier}" stays in ${room}: write a relative path` };
    }
    if (!specifier.startsWith('.') || target === room) continue;
    if (NAMED_ROOMS.has(target)) {
      yield { line, message: `"${specifier}" leaves the room: write "#${file}"` };
    } else if (!isTest && room !== 'tests') {
      yield { line, message: `"${specifier}" is no part of the program` };
    }
  }
}

export function* sharedIsPure({ room, isTest, imports }) {
  if (room !== 'shared') return;
  for (const { specifier, file, package: name, line } of imports) {
    if (file !== null && !file.startsWith('shared/')) {
      yield { line, message: `shared imports only itself, not "${specifier}"` };
    }
    if (name !== null && !SHARED_PACKAGES.has(name) && !(isTest && TEST_PACKAGES.has(name))) {
      yield { line, message: `shared uses small pure libraries only, not "${name}"` };
    }
  }
}

export function* rendererSeesTypesOfTheDesk({ room, imports }) {
  if (room !== 'renderer') return;
  for (const { specifier, file, package: name, typeOnly, line } of imports) {
    if (name === 'node:') yield { line, message: `the renderer has no Node: "${specifier}"` };
    if (!file?.startsWith('main/')) continue;
    if (!file.startsWith('main/desk/')) {
      yield { line, message: `of main the renderer sees main/desk only, not "${specifier}"` };
    } else if (!typeOnly) {
      yield { line, message: `"${specifier}" may be imported as a type only` };
    }
  }
}

export function* mainHasNoScreen({ room, imports }) {
  if (room !== 'main') return;
  for (const { specifier, file, package: name, line } of imports) {
    if (file?.startsWith('renderer/'))
      yield { line, message: `main does not know the renderer: "${specifier}"` };
    if (name === 'react' || name === 'react-dom')
      yield { line, message: `main draws nothing: "${specifier}"` };
  }
}

export function* electronStaysInItsDoor({ path, imports }) {
  if (path.startsWith('main/electron/')) return;
  for (const { package: name, line } of imports) {
    if (name === 'electron') yield { line, message: 'electron is imported under main/electron only' };
  }
}

export function* nothingKnowsItsDoor({ path, room, imports }) {
  if (room !== 'main') return;
  const own = DOORS.find((door) => path.startsWith(door));
  for (const { specifier, file, line } of imports) {
    const door = file === null ? undefined : DOORS.find((prefix) => file.startsWith(prefix));
    // `desk serve` opens the loopback door.
    const serves = own === 'main/cli/' && door === 'main/loopback/';
    if (door && door !== own && !serves)
      yield { line, message: `"${specifier}" is a door; only the door itself imports it` };
  }
}

export function* featuresMeetThroughServices({ path, isTest, imports }) {
  const own = featureOf(path);
  if (own === null || isTest) return;
  for (const { specifier, file, line } of imports) {
    const other = file === null ? null : featureOf(file);
    if (other !== null && other !== own && /\.(repository|router)\.ts$/.test(file)) {
      yield { line, message: `"${specifier}" belongs to ${other}: ask its service` };
    }
  }
}

export function* sqlStaysInRepositories({ path, isTest, imports, queries }) {
  if (isTest || path.endsWith('.repository.ts') || startsWithAny(path, SQL_PLACES)) return;
  const message = 'SQL belongs to a *.repository.ts';
  for (const { package: name, names, typeOnly, line } of imports) {
    if (name === 'kysely' && !typeOnly && names.includes('sql')) yield { line, message };
  }
  for (const line of queries) yield { line, message };
}

export function* nothingKnowsItIsTested({ isTest, text }) {
  if (isTest) return;
  for (const [index, line] of text.split('\n').entries()) {
    if (/process\.env\.(VITEST|PLAYWRIGHT\w*|TEST)\b|NODE_ENV\W+test\b|import\.meta\.vitest/.test(line)) {
      yield { line: index + 1, message: 'no file knows that it is under test: hand in what differs' };
    }
  }
}

export function* suppressionsSayWhy({ comments }) {
  for (const { line, text } of comments) {
    if (/^@ts-(ignore|nocheck)/.test(text)) {
      yield { line, message: `${text.split(/\s/)[0]} hides everything: use @ts-expect-error with a reason` };
    }
    const reason = /^(?:@ts-expect-error|biome-ignore[^:]*)[:\s]*(.*)/s.exec(text)?.[1];
    if (reason !== undefined && (reason.length < 10 || reason.startsWith('<'))) {
      yield { line, message: 'a suppressed rule needs its reason' };
    }
  }
}

export const RULES = {
  crossingsAreNamed,
  sharedIsPure,
  rendererSeesTypesOfTheDesk,
  mainHasNoScreen,
  electronStaysInItsDoor,
  nothingKnowsItsDoor,
  featuresMeetThroughServices,
  sqlStaysInRepositories,
  nothingKnowsItIsTested,
  suppressionsSayWhy,
};

/**
 * Rules over the whole house.
 *
 * @param {import('./module.mjs').SourceModule[]} modules
 * @param {Record<string, string>} longFiles files that may be longer, each with its reason
 */
export function* houseFindings(modules, longFiles) {
  const electron = modules.filter(({ path, isTest }) => path.startsWith('main/electron/') && !isTest);
  if (electron.length > MOST_ELECTRON_FILES) {
    const message = `main/electron has ${electron.length} files, ${MOST_ELECTRON_FILES} at most: is this the shell's work?`;
    yield { path: 'main/electron', line: 1, rule: 'electronStaysThin', message };
  }
  const listed = new Set(Object.keys(longFiles));
  for (const { path, lines, isTest } of modules) {
    const isLong = lines > LONGEST_FILE && !isTest;
    const rule = 'filesHaveOnePurpose';
    if (isLong && !listed.has(path)) {
      const message = `${lines} lines: by ${LONGEST_FILE} a file usually has two purposes (or give the reason in build/long-files.json)`;
      yield { path, line: LONGEST_FILE, rule, message };
    }
    if (isLong) listed.delete(path);
  }
  for (const path of listed) {
    yield {
      path,
      line: 1,
      rule: 'filesHaveOnePurpose',
      message: 'is not long (or not there): take it off build/long-files.json',
    };
  }
}

/** Every finding over the modules, in their order. */
export function findings(modules, longFiles = {}) {
  const found = [];
  for (const module of modules) {
    for (const [rule, check] of Object.entries(RULES)) {
      for (const { line, message } of check(module)) found.push({ path: module.path, line, rule, message });
    }
  }
  return [...found, ...houseFindings(modules, longFiles)];
}
