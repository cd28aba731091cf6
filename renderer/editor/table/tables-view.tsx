/** Puts the captions and tools over the tables of the editor, and gives their cells a menu. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $isTableNode, TableNode } from '@lexical/table';
import { $getNodeByKey, $getState, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { $tableChoices, type TableChoices } from './actions.ts';
import { CellMenu } from './cell-menu.tsx';
import { $tableOf } from './lookup.ts';
import { HEAD_CLASS } from './rendering.ts';
import { captionState } from './states.ts';
import './table.css';
import { TableHead } from './table-head.tsx';

interface ShownTable {
  key: NodeKey;
  head: Element;
  caption: string;
  choices: TableChoices | null;
}

export function TablesView() {
  const tables = useTables();
  return (
    <>
      {tables.map(({ key, head, ...table }) =>
        createPortal(<TableHead nodeKey={key} {...table} />, head, key),
      )}
      <CellMenu />
    </>
  );
}

/** The tables of the editor with what their heads show; renders only when some of that has changed. */
function useTables(): readonly ShownTable[] {
  const [editor] = useLexicalComposerContext();
  const [tables, setTables] = useState<readonly ShownTable[]>([]);
  useEffect(() => {
    const heads = new Map<NodeKey, Element>();
    const refresh = () => {
      const next = readTables(editor, heads);
      setTables((last) => (areSame(last, next) ? last : next));
    };
    return mergeRegister(
      editor.registerMutationListener(
        TableNode,
        (mutations) => {
          for (const [key, mutation] of mutations) {
            const head = editor.getElementByKey(key)?.querySelector(`.${HEAD_CLASS}`);
            if (mutation === 'destroyed' || !head) heads.delete(key);
            else heads.set(key, head);
          }
          refresh();
        },
        { skipInitialization: false },
      ),
      editor.registerUpdateListener(refresh),
    );
  }, [editor]);
  return tables;
}

function readTables(editor: LexicalEditor, heads: ReadonlyMap<NodeKey, Element>): ShownTable[] {
  return editor.getEditorState().read(() => {
    const here = $tableOf()?.getKey();
    return [...heads].flatMap(([key, head]) => {
      const table = $getNodeByKey(key);
      if (!$isTableNode(table)) return [];
      return [
        {
          key,
          head,
          caption: $getState(table, captionState),
          choices: key === here ? $tableChoices() : null,
        },
      ];
    });
  });
}

function areSame(one: readonly ShownTable[], other: readonly ShownTable[]): boolean {
  return (
    one.length === other.length &&
    one.every((table, place) => {
      const next = other[place];
      return (
        table.head === next?.head &&
        table.caption === next.caption &&
        JSON.stringify(table.choices) === JSON.stringify(next.choices)
      );
    })
  );
}
