/**
 * Opens the system's file dialog; resolves to the files that were chosen, none when it was left.
 *
 * @param accept media types or endings, as of an input's `accept`.
 */
export function pickFiles(accept: string): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = accept;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
