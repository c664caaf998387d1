import { installFastHashes } from '#libs/core';

// As every service does at its start.
await installFastHashes();
