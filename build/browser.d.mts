export function findBrowser(): string | null;
export function findTestBrowser(): string | null;
