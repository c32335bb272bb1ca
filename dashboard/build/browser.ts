import { vi } from 'vitest';

// What modules ask a browser for when they are loaded, for tests that have none.
vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
vi.stubGlobal('location', { href: 'https://registry.example/dashboard/', pathname: '/dashboard/', search: '' });
