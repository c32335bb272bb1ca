/** The value stored in the tab under a name; null without one. In a frame whose storage the browser blocks there is none. */
export function keptInTab(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return null;
    throw error;
  }
}
