// Preloaded (`node --import`) by whoever starts a service: stack traces name our sources. `--enable-source-maps` would also keep the
// maps of every dependency that has some in memory: 50 MB in each process.
import { setSourceMapsSupport } from 'node:module';

setSourceMapsSupport(true);
