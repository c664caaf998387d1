// A service's process before it is configured: `node standby.js MAIN [kzg]`. It loads at once what takes seconds of CPU
// and needs no configuration. When its parent sends the environment, it runs MAIN.
import { createKzg } from '#libs/kzg';
import { loadCrypto } from '#libs/ledger';

const [, , main = '', kzg] = process.argv;
const orphaned = (): never => process.exit(1);
process.once('disconnect', orphaned);
const environment = new Promise<NodeJS.ProcessEnv>((resolve) => process.once('message', resolve));
await import(new URL('./start.js', main).href);
await loadCrypto();
if (kzg) await createKzg('auto');
Object.assign(process.env, await environment);
await import(main);
// The service has started and shuts itself down from here on.
process.off('disconnect', orphaned);
