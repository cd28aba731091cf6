/** What every window of the desk keeps to, whichever door it came through. */
import { expect, test } from './support/test.ts';

test('the desk opens, keeps to itself and survives a reload', async ({ desk, door }) => {
  const { page } = desk;
  const faults: string[] = [];
  const elsewhere: string[] = [];
  const own = new URL(page.url()).origin;
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(app:|asset:|data:|blob:)/.test(request.url()) && !request.url().startsWith(own))
      elsewhere.push(request.url());
  });
  await page.reload();
  await expect(page).toHaveTitle(/Tòa Soạn/);
  await expect(page.locator('#desk > *').first()).toBeVisible();
  expect(faults).toEqual([]);
  expect(elsewhere).toEqual([]);
  if (door === 'loopback') expect(page.url()).not.toContain('token');
});

test('the page runs no script but its own and reaches nothing but the desk', async ({ desk }) => {
  const { page } = desk;
  const ran = await page.evaluate(async () => {
    const marks: string[] = [];
    Object.assign(globalThis, { mark: (how: string) => marks.push(how) });
    const script = document.createElement('script');
    script.textContent = 'mark("inline script")';
    document.head.append(script);
    const picture = new Image();
    picture.setAttribute('onerror', 'mark("event attribute")');
    picture.src = 'data:,';
    document.body.append(picture);
    // A text to evaluate, which page scripts must not be able to do.
    setTimeout('mark("text")' as unknown as () => void, 0);
    await new Promise((later) => setTimeout(later, 200));
    return marks;
  });
  expect(ran).toEqual([]);
  const fetched = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(fetched).toBe('refused');
});

test('a window without the token is refused in words', async ({ desk, door, browser }) => {
  test.skip(door !== 'loopback', 'Electron has no address');
  const context = await browser.newContext();
  const stranger = await context.newPage();
  const answered = await stranger.goto(new URL('/', desk.page.url()).href);
  expect(answered?.status()).toBe(403);
  await expect(stranger.locator('body')).toContainText('Hãy mở lại Tòa Soạn');
  await context.close();
});
