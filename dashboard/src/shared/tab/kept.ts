/** What the tab has kept under a name; null for nothing. A frame on a site whose storage the browser blocks has kept nothing. */
export function keptInTab(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return null;
    throw error;
  }
}
