/** Moments as a Vietnamese office writes them. */

/** "22/11/2026 09:05:07" by the clock of this computer. */
export function localMoment(iso: string): string {
  const time = new Date(iso);
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = `${pad(time.getDate())}/${pad(time.getMonth() + 1)}/${time.getFullYear()}`;
  return `${day} ${pad(time.getHours())}:${pad(time.getMinutes())}:${pad(time.getSeconds())}`;
}
