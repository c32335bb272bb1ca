/** Saves a file on the reader's device. */
export function hand(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has started to read it by then. Otherwise the bytes would stay in memory as long as the page is open.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
