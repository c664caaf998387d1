import { AccountsModule } from './accounts/accounts.module.js';
import { BatchesModule } from './batches/batches.module.js';
import { BlobsModule } from './blobs/blobs.module.js';
import { BundlesModule } from './bundles/bundles.module.js';
import { CommitteeModule } from './committee/committee.module.js';
import { DeploymentModule } from './deployment/deployment.module.js';
import { EventsModule } from './events/events.module.js';
import { FeesModule } from './fees/fees.module.js';
import { HistoryModule } from './history/history.module.js';
import { PagesModule } from './pages/pages.module.js';
import { QueueModule } from './queue/queue.module.js';

/** The modules with controllers, which form the API. */
export const features = [
  AccountsModule,
  BatchesModule,
  BlobsModule,
  BundlesModule,
  CommitteeModule,
  DeploymentModule,
  EventsModule,
  FeesModule,
  HistoryModule,
  PagesModule,
  QueueModule,
];
