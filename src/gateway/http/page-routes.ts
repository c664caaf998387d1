/** Paths of the page beside `/`. It shows each by its own router, in src/web/app.tsx. */
export const PAGE_ROUTES = [
  '/batches',
  '/batches/:id',
  '/blobs/:versionedHash',
  '/owners/:address',
  '/accounts/:slot',
  '/operations/:id',
  '/wallet',
  '/committee',
  '/risks',
  '/operators',
  '/search/:text',
] as const;

export const ASSET_ROUTE = '/assets/:file';
