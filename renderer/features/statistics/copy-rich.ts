/** Puts the same thing on the clipboard twice: for Word, and as plain text for everything else. */
export async function copyRich(html: string, text: string): Promise<void> {
  const part = (type: string, content: string) => [type, new Blob([content], { type })] as const;
  await navigator.clipboard.write([
    new ClipboardItem(Object.fromEntries([part('text/html', html), part('text/plain', text)])),
  ]);
}
