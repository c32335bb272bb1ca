/** Copies a text. False where the browser refuses; it gives the clipboard to secure origins only. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
