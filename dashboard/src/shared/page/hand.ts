/** Hands a file to the reader. */
export function hand(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to read it by then; without this the bytes would stay as long as the page does.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
