/** What the room rules need to know of a source file, read from its syntax. */
import { posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** Kysely's builders that make SQL. */
const QUERY_BUILDERS = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto']);

/**
 * @typedef {object} Import
 * @property {string} specifier as written
 * @property {number} line from 1
 * @property {boolean} typeOnly gone at run time
 * @property {string[]} names imported names; empty for a namespace, a default or a side effect
 * @property {string | null} file path below the project's root; null for packages
 * @property {string | null} package name of the package; `node:` for Node's own modules; null for files
 */

/**
 * @typedef {object} SourceModule
 * @property {string} path below the project's root, with forward slashes
 * @property {string} room its first folder
 * @property {boolean} isTest
 * @property {number} lines
 * @property {Import[]} imports
 * @property {number[]} queries lines that build SQL with Kysely
 * @property {{ line: number, text: string }[]} comments
 * @property {string} text
 */

function packageOf(specifier) {
  if (specifier.startsWith('node:')) return 'node:';
  const [scope, name] = specifier.split('/');
  return specifier.startsWith('@') ? `${scope}/${name}` : scope;
}

function fileOf(path, specifier) {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier);
  return null;
}

/**
 * @param {string} path below the project's root, with forward slashes
 * @param {string} text
 * @returns {SourceModule}
 */
export function readModule(path, text) {
  const { program, module, comments } = parseSync(path, text);
  const lineOf = (offset) => text.slice(0, offset).split('\n').length;
  const imports = [];
  const add = (specifier, offset, typeOnly, names) => {
    const file = fileOf(path, specifier);
    imports.push({
      specifier,
      line: lineOf(offset),
      typeOnly,
      names,
      file,
      package: file === null ? packageOf(specifier) : null,
    });
  };
  const isTypeOnly = (entries) => entries.length > 0 && entries.every(({ isType }) => isType);
  for (const { moduleRequest, entries } of module.staticImports) {
    const names = entries.map(({ importName }) => importName.name).filter(Boolean);
    add(moduleRequest.value, moduleRequest.start, isTypeOnly(entries), names);
  }
  for (const { entries } of module.staticExports) {
    const from = entries.find(({ moduleRequest }) => moduleRequest)?.moduleRequest;
    if (from) add(from.value, from.start, isTypeOnly(entries), []);
  }
  const queries = [];
  new Visitor({
    ImportExpression({ source }) {
      if (typeof source.value === 'string') add(source.value, source.start, false, []);
    },
    TSImportType({ source }) {
      if (typeof source?.value === 'string') add(source.value, source.start, true, []);
    },
    CallExpression({ callee }) {
      if (callee.type === 'MemberExpression' && QUERY_BUILDERS.has(callee.property.name)) {
        queries.push(lineOf(callee.property.start));
      }
    },
  }).visit(program);
  return {
    path,
    text,
    room: path.split('/')[0],
    isTest: /\.(test|e2e)\.\w+$/.test(path),
    lines: text.trimEnd().split('\n').length,
    imports,
    queries,
    comments: comments.map(({ value, start }) => ({ line: lineOf(start), text: value.trim() })),
  };
}
