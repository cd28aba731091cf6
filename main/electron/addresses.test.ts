import { describe, expect, it } from 'vitest';
import { assetUrl, externalUrl, isPage, mayHave, mayLoad } from './addresses.ts';

const ELSEWHERE = [
  'app://desk.example/',
  'app://other/',
  'app://desk:80/',
  'app://user@desk/',
  'app:desk',
  'http://desk/',
  'https://example.com/app://desk/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  'asset://desk/asset/ab',
  '',
];

describe('the page', () => {
  it.each(['app://desk/', 'app://desk/articles/0190', 'app://desk/index.html#x'])('is %s', (address) => {
    expect(isPage(address)).toBe(true);
  });

  it.each(ELSEWHERE)('is not %s', (address) => {
    expect(isPage(address)).toBe(false);
  });

  it('may write text to the clipboard and have nothing else', () => {
    expect(mayHave('clipboard-sanitized-write', 'app://desk/')).toBe(true);
    for (const permission of [
      'clipboard-read',
      'media',
      'notifications',
      'geolocation',
      'openExternal',
      'fileSystem',
    ]) {
      expect(mayHave(permission, 'app://desk/')).toBe(false);
    }
    expect(mayHave('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
  });
});

it('names a library file', () => {
  expect(assetUrl('asset://desk/thumbnail/ab')?.pathname).toBe('/thumbnail/ab');
  expect(assetUrl('asset://elsewhere/thumbnail/ab')).toBeNull();
  expect(assetUrl('app://desk/thumbnail/ab')).toBeNull();
});

describe('loading', () => {
  it.each(['app://desk/a.js', 'asset://desk/asset/ab', 'data:image/png;base64,AA', 'blob:app://desk/1'])(
    'allows %s',
    (address) => expect(mayLoad(address, false)).toBe(true),
  );

  it.each([
    'http://127.0.0.1/',
    'https://example.com/',
    'ws://example.com/',
    'file:///etc/passwd',
    'ftp://a/',
    'app://b/',
  ])('refuses %s', (address) => expect(mayLoad(address, true)).toBe(false));

  it('allows the inspector to developers only', () => {
    expect(mayLoad('devtools://devtools/bundled/inspector.html', true)).toBe(true);
    expect(mayLoad('devtools://devtools/bundled/inspector.html', false)).toBe(false);
  });
});

describe('links out', () => {
  it.each(['https://baochinhphu.vn/tin', 'http://cchc.example/'])('offers %s', (address) => {
    expect(externalUrl(address)?.href).toBe(address);
  });

  it.each([
    'file:///c:/windows/system32/calc.exe',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'smb://host/x',
    'https://user:pin@a.example/',
    'no address',
  ])('never offers %s', (address) => expect(externalUrl(address)).toBeNull());
});
