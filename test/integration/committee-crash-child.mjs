// A process of its own for committee-crash-child.ts, which Node cannot run as it is: decorators.
import { createServer } from 'vite';

const root = new URL('../../', import.meta.url).pathname;
const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  resolve: { conditions: ['source'], alias: [{ find: /^#libs\/(.*)$/, replacement: `${root}libs/$1/src/index.ts` }] },
});
const { runDoomedMember } = await vite.ssrLoadModule('/test/integration/committee-crash-child.ts');
process.on('disconnect', () => process.exit(0));
await runDoomedMember(JSON.parse(process.env.MEMBER_ENVIRONMENT), process.env.MEMBER_DOOM);
process.send('ready');
