import { decimal } from '#libs/platform';

/** How long the content of final batches is kept. */
export const pruningConfig = {
  env: 'VOLITION_PRUNING',
  description:
    'whether bundles and the content of batches leave the database once they are final, saved, credited and old enough',
  default: 'after',
  options: {
    after: {
      days: {
        env: 'VOLITION_KEEP_DAYS',
        parser: decimal({ min: 0 }),
        default: 90,
        description: 'minimum retention; never shorter than members promised to keep the blobs',
      },
    },
    never: {},
  },
} as const;
