// Preloaded with `node --import`, so that stack traces of a service name our sources. `--enable-source-maps` would also
// keep the maps of all dependencies in memory: 50 MB per process.
import { setSourceMapsSupport } from 'node:module';

setSourceMapsSupport(true);
