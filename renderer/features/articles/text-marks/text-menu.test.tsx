// @vitest-environment jsdom
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { observable } from '@trpc/server/observable';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentOf } from '#shared/document/build.ts';
import '../../../app/i18n.ts';
import { DeskClientProvider } from '../../../desk-client/desk-client.tsx';
import { useCommentView } from '../comments/comment-store.ts';
import { TextMenu } from './text-menu.tsx';

const THREAD = {
  id: 'thread',
  place: { kind: 'passage', block: 0 },
  quote: 'chợ phiên',
  resolved: null,
  comments: [{ id: 'first', author: 'Lan', text: 'Chợ nào?', deleted: false }],
};
const ANSWERS: Record<string, unknown> = {
  'comments.ofArticle': [THREAD],
  'people.current': { id: 'lan', name: 'Lan', roles: ['editor'] },
};
const onShowList = vi.fn();
let root: Root;
let place: HTMLElement;

/** The desk as far as the menu asks it. */
const transport = {
  links: [
    () =>
      ({ op }: { op: { path: string } }) =>
        observable((observer) => {
          observer.next({ result: { data: ANSWERS[op.path] } });
          observer.complete();
        }),
  ],
  fileUrl: (path: string) => path,
  uploadUrl: '',
} as never;

async function press(key: string): Promise<void> {
  const init = { key, code: key, bubbles: true, cancelable: true };
  await act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    document.activeElement?.dispatchEvent(new KeyboardEvent('keyup', init));
  });
}

/** Shift+F10 and the menu key are reported as a click of the right button without a button. */
async function ask(target: Element | null, button: number): Promise<MouseEvent> {
  const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button });
  await act(async () => target?.dispatchEvent(event));
  return event;
}

function putCaret(selector: string): void {
  getSelection()?.collapse(document.querySelector(selector)?.firstChild ?? null, 1);
}

const text = () => document.querySelector<HTMLElement>('.article-body');
const menu = () => document.querySelector('[role="menu"]');
const items = () => [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  Range.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 1, 20);
  // The page is not laid out here, and what has no box takes no focus.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 20));
  vi.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockReturnValue(document.body);
  place = document.body.appendChild(document.createElement('div'));
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div class="article-body" tabindex="0"><p><span id="plain">Sáng nay</span><span id="said"> chợ phiên</span></p>
      <table><tbody><tr><td class="article-table-cell-selected"><span id="cell">chợ phiên</span></td></tr></tbody></table></div>`,
  );
  const said = ['#said', '#cell'].map((selector) => document.querySelector(selector));
  useCommentView.setState({
    layer: { at: (node: Node) => (said.some((one) => one?.contains(node)) ? ['thread'] : []) } as never,
  });
  root = createRoot(place);
  await act(async () =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <DeskClientProvider transport={transport}>
          <TextMenu
            opened={{ id: 'article', content: { document: documentOf([]) } } as never}
            editable
            onDecide={() => undefined}
            onShowList={onShowList}
          />
        </DeskClientProvider>
      </FluentProvider>,
    ),
  );
  text()?.focus();
});
afterEach(() => {
  act(() => root.unmount());
  document.body.innerHTML = '';
  useCommentView.setState({ layer: null, focusOn: null, activeId: null, replyTo: null });
  onShowList.mockReset();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the menu of commented text', () => {
  it('comes at the caret by Shift+F10, and goes by Escape back to the text', async () => {
    putCaret('#plain');
    expect((await ask(text(), 0)).defaultPrevented).toBe(false);
    expect(menu()).toBeNull();
    putCaret('#said');
    expect((await ask(text(), 0)).defaultPrevented).toBe(true);
    expect(menu()?.textContent).toContain('Chợ nào?');
    expect(items()).toContain(document.activeElement);
    await press('Escape');
    expect(menu()).toBeNull();
    expect(document.activeElement).toBe(text());
  });

  it('is walked with the arrow keys, and Enter takes the item', async () => {
    putCaret('#said');
    await ask(text(), 0);
    expect(items()).toHaveLength(3);
    await press('Home');
    expect(document.activeElement).toBe(items()[0]);
    await press('ArrowDown');
    expect(document.activeElement).toBe(items()[1]);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(document.activeElement).toBe(items()[2]);
    await press('Enter');
    expect(menu()).toBeNull();
    expect(onShowList).toHaveBeenCalledWith('comments');
    expect(useCommentView.getState().focusOn).toBe('thread');
  });

  it('gives the focus to the text where the right button did not', async () => {
    text()?.blur();
    await ask(document.querySelector('#said'), 2);
    await press('Escape');
    expect(document.activeElement).toBe(text());
  });

  it('leaves cells that were selected their own menu', async () => {
    expect((await ask(document.querySelector('#cell'), 2)).defaultPrevented).toBe(false);
    expect((await ask(document.querySelector('#said'), 2)).defaultPrevented).toBe(true);
  });
});
