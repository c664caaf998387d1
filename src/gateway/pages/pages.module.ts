import { Module } from '@nestjs/common';
import { LOGGER, type Logger } from '#libs/platform';
import type { GatewayConfig } from '../config.js';
import { CONFIG, PAGE } from '../tokens.js';
import { Page } from './page.js';
import { PagesController } from './pages.controller.js';

@Module({
  controllers: [PagesController],
  providers: [
    {
      provide: PAGE,
      inject: [CONFIG, LOGGER],
      useFactory: async ({ page }: GatewayConfig, logger: Logger): Promise<Page | null> => {
        if (page.serve === 'off') return null;
        const built = await Page.open(page.l1Rpc);
        if (!built) logger.warn('the page is not built (npm run build): only the API is served');
        return built ?? null;
      },
    },
  ],
})
export class PagesModule {}
