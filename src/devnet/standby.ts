// A service's process before it is one: `node standby.js MAIN [kzg]`. What takes seconds of a core to load and asks for no configuration
// is loaded at once. Told its environment by the process that spawned it, it becomes MAIN.
import { createKzg } from '#libs/kzg';
import { loadCrypto } from '#libs/ledger';

const [, , main = '', kzg] = process.argv;
const orphaned = (): never => process.exit(1);
process.once('disconnect', orphaned);
const told = new Promise<NodeJS.ProcessEnv>((resolve) => process.once('message', resolve));
await import(new URL('./start.js', main).href);
await loadCrypto();
if (kzg) await createKzg('auto');
Object.assign(process.env, await told);
await import(main);
// The service has started, and ends itself.
process.off('disconnect', orphaned);
