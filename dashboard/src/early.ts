// Runs before the page that came with figures is painted, so it is small and imports nothing. The names are those of `theme.ts` and
// `credential.ts`.
{
  const page = document.documentElement;
  const theme = localStorage.getItem('bang-giao.theme');
  if (theme === 'light' || theme === 'dark') page.dataset['theme'] = theme;
  page.classList.toggle('wall', new URLSearchParams(location.search).has('wall'));
  // A signed-in reader may see other figures than the public's, which are in the page.
  if (sessionStorage.getItem('bang-giao.key') !== null || sessionStorage.getItem('bang-giao.token') !== null) page.dataset['waits'] = '';
}
