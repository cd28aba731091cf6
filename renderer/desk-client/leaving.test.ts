import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { expect, it, onTestFinished } from 'vitest';
import { askBeforeLeaving } from './leaving.ts';

const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('a window asks before it leaves as long as a change, or one that waits for it, is on its way', async () => {
  const queryClient = new QueryClient();
  onTestFinished(askBeforeLeaving(queryClient));
  const arrivals: (() => void)[] = [];
  const change = () =>
    new MutationObserver(queryClient, {
      scope: { id: 'one after the other' },
      mutationFn: () => new Promise<void>((arrived) => arrivals.push(arrived)),
    }).mutate();
  expect(asks()).toBe(false);
  const [first, second] = [change(), change()];
  expect(asks()).toBe(true);
  await expect.poll(() => arrivals.length).toBe(1);
  arrivals[0]?.();
  await first;
  expect(asks()).toBe(true);
  await expect.poll(() => arrivals.length).toBe(2);
  arrivals[1]?.();
  await second;
  expect(asks()).toBe(false);
});
