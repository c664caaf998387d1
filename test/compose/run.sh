#!/usr/bin/env bash
# Tests docker-compose.yml: start, README's tour, restart, kills and partitions under load, and docs/runbook.md with an
# additional member. If no Docker engine runs, it starts one, isolated from the machine (isolated.sh); if it cannot, it
# only validates the files. Its last lines report what was done.
#
#   test/compose/run.sh                                COMPOSE_MINUTES=20 in total; parts that would not fit are skipped and reported
#   COMPOSE_PARTS='tour runbook' test/compose/run.sh   of what follows the start: tour, dashboard, chaos, down, runbook
#
# Exits with 3 if something was lost or signed twice, with 1 if another part failed or the engine left something behind.
set -uo pipefail
cd "$(dirname "$0")/../.."
PATH="$PWD/node_modules/.bin:$PATH"

docker info >/dev/null 2>&1 || [ -n "${ISOLATED+set}" ] || exec test/compose/isolated.sh "$0" "$@"

work=${ISOLATED:-$(mktemp -d "${TMPDIR:-/tmp}/openvolition-compose-XXXXXX")}
project=openvolition-test
end=$((SECONDS + ${COMPOSE_MINUTES:-20} * 60)) running=
done_parts=() missing=() failed=() unsafe=()

free_port() { node -e "const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })"; }
for name in API RPC MEMBER_0 MEMBER_1 MEMBER_2 MEMBER_3 PROMETHEUS GRAFANA; do export "OPENVOLITION_${name}_PORT=$(free_port)"; done
export OPENVOLITION_VISITORS="$work/visitors" OPENVOLITION_PROJECT="$project" OPENVOLITION_TAG=test
api="http://127.0.0.1:$OPENVOLITION_API_PORT"
export COMPOSE_PROJECT_NAME="$project" DOCKER_BUILDKIT=0 COMPOSE_DOCKER_CLI_BUILD=0

say() { echo "compose: $*"; }
wanted() { [[ " ${COMPOSE_PARTS:-tour dashboard chaos down runbook} " == *" $1 "* ]]; }
left() { echo $((end - SECONDS)); }
# part MINUTES NAME COMMAND…: runs a part if there is time left
part() {
  local minutes="$1" name="$2" begun=$SECONDS
  shift 2
  if [ "$(left)" -lt $((minutes * 60)) ]; then
    missing+=("$name (no time left)")
    return 1
  fi
  say "$name"
  # In the background, because bash handles signals only while it waits; in its own process group, to end what it leaves
  # running.
  set -m
  "$@" &
  running=$!
  set +m
  wait "$running"
  local code=$?
  kill -TERM -- "-$running" 2>/dev/null
  case "$code" in
    0) done_parts+=("$name ($((SECONDS - begun)) s)") ;;
    124) missing+=("$name (time ran out)"); return 1 ;;
    3) failed+=("$name"); unsafe+=("$name"); return 1 ;;
    *) failed+=("$name"); return 1 ;;
  esac
}

# Ends with its namespaces. 256 networks are enough; 10.0.2.0/24 is slirp4netns's.
start_engine() {
  docker info >/dev/null 2>&1 && return
  [ -n "${ISOLATED:-}" ] && command -v dockerd >/dev/null || return 1
  export DOCKER_HOST="unix://$work/docker.sock"
  dockerd --host "$DOCKER_HOST" --data-root "$work/engine" --exec-root "$work/engine-run" --pidfile "$work/engine.pid" \
    --default-address-pool base=10.210.0.0/16,size=24 --exec-opt native.cgroupdriver=cgroupfs --cgroup-parent "/${work##*/}" \
    >"$work/dockerd.log" 2>&1 &
  local engine=$!
  for _ in $(seq 60); do
    docker info >/dev/null 2>&1 && return
    kill -0 "$engine" 2>/dev/null || break
    sleep 1
  done
  tail -3 "$work/dockerd.log" >&2
  return 1
}

member_compose() { docker-compose -p "$project-member" --env-file test/compose/member.env -f compose.member.yml "$@"; }
# The member's first: its containers use the operator's networks.
clean_up() {
  docker info >/dev/null 2>&1 || return 0
  local compose code=0
  for compose in member_compose docker-compose; do
    "$compose" down -v --remove-orphans -t 5 >"$work/down.log" 2>&1 || { code=1; tail -20 "$work/down.log"; }
  done
  return "$code"
}

finish() {
  local code=$?
  trap '' TERM INT HUP
  clean_up || failed+=('clean-up')
  [ -n "${ISOLATED:-}" ] || rm -rf "$work"
  local IFS=';'
  [ "${#done_parts[@]}" -gt 0 ] && say "done: ${done_parts[*]}"
  [ "${#missing[@]}" -gt 0 ] && say "NOT RUN: ${missing[*]}"
  [ "${#failed[@]}" -gt 0 ] && { say "FAILED: ${failed[*]}"; code=1; }
  [ "${#unsafe[@]}" -gt 0 ] && { say "FAILED: LOST OR SIGNED TWICE: ${unsafe[*]}"; code=3; }
  exit "$code"
}
trap finish EXIT
trap 'missing+=("the rest (interrupted)"); ${running:+kill -TERM -- "-$running"}; exit 143' TERM INT HUP

validate() { docker-compose config -q && member_compose config -q; }

started() { # all services are healthy, and all one-time containers succeeded
  local bad
  bad=$(docker ps -a --filter "label=com.docker.compose.project=$project" --format '{{.Names}} {{.Status}}' |
    grep -vE '\(healthy\)|Exited \(0\)|prometheus.* Up|grafana.* Up')
  [ -z "$bad" ]
}
await_started() {
  for _ in $(seq 120); do
    started && return
    sleep 2
  done
  docker-compose ps
  docker-compose logs --tail 15 2>&1 | tail -150
  return 1
}

services() { docker-compose config --services | if docker image inspect grafana/grafana:12.1.0 >/dev/null 2>&1; then cat; else grep -v grafana; fi; }
up() {
  docker-compose up -d --no-build $(services) >"$work/up.log" 2>&1 || { tail -20 "$work/up.log"; docker-compose logs --tail 20 2>&1 | tail -60; return 1; }
  await_started
}
build() {
  within_time nice -n 10 docker-compose build secrets anvil prover >"$work/build.log" 2>&1 || { tail -40 "$work/build.log"; return 1; }
}

sizes() {
  local base service
  base=$(docker image inspect -f '{{.Size}}' "$(grep -oE 'node:[a-z0-9.-]+' Dockerfile | head -1)")
  for service in service prover; do
    say "image $service: $((($(docker image inspect -f '{{.Size}}' "openvolition/$service:test") - base) / 1000000)) MB above its base (must be under 400)"
  done
  docker stats --no-stream --format '{{.Name}} {{.MemUsage}}' | sed -n 's/.*[_-]\(member-[0-9]\)[_-]1 \([0-9.]*\)MiB.*/compose: memory of \1, idle: \2 MiB (must be under 250)/p'
}

first_certified() { # a deposit by a key that anvil funds, so that alice and bob are unused for README's tour
  VOLITION_API=$api VOLITION_RPC=http://127.0.0.1:$OPENVOLITION_RPC_PORT \
    VOLITION_PRIVATE_KEY=0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80 \
    node dist/src/cli/main.js account deposit 1 --mode validium --wait certified --timeout 120
}

down_and_up() {
  local before after
  before=$(curl_json "$api/v1/status" batches.sealed)
  docker-compose down >"$work/down.log" 2>&1 || { tail -20 "$work/down.log"; return 1; }
  up || return 1
  after=$(curl_json "$api/v1/status" batches.sealed)
  say "batches before down: $before, after up: $after"
  [ "$after" -ge "$before" ] && [ "$before" -gt 0 ] && first_certified >/dev/null
}
page_served() { # with the node that it suggests to wallets in its policy
  node -e "fetch('$api/', {headers: {accept: 'text/html'}}).then(async (answer) => process.exit(
    (await answer.text()).includes('<div id=\"root\">') &&
    answer.headers.get('content-security-policy').includes('127.0.0.1:$OPENVOLITION_RPC_PORT') ? 0 : 1))"
}
curl_json() { node -e "fetch('$1').then((a) => a.json()).then((j) => console.log(j.$2))"; }

# The runbook with compose.member.yml: install, join, sign; back up, restore, hold, sign again; leave.
runbook() {
  within_time test/compose/runbook.sh "$project" "$work/member" "$api" "http://127.0.0.1:$OPENVOLITION_RPC_PORT" >"$work/runbook.log" 2>&1
  local code=$?
  grep -E '^(==|holds|FAILS)' "$work/runbook.log"
  [ "$code" = 0 ] || { tail -40 "$work/runbook.log"; docker logs --tail 30 "$(docker ps -aqf "name=$project-member[-_]member")" 2>&1 | tail -40; }
  return "$code"
}
within_time() { timeout --foreground "$(left)" "$@"; }

[ -e dist/src/cli/main.js ] || npm run --silent build
if ! command -v docker-compose >/dev/null; then
  missing+=('everything (docker-compose is not installed)')
  exit 0
fi
part 0 'files are valid' validate
if ! start_engine; then
  missing+=('everything else (no Docker engine is running, and none can be started)')
  exit 0
fi
mkdir -p "$work/visitors"
if ! part 8 'base images' within_time test/compose/stand-ins.sh "$work/stand-ins"; then
  missing+=('everything that needs them'); failed=(); exit 0
fi
part 6 'images build' build || exit
begun=$SECONDS
part 3 'up, all healthy' up || exit
part 1 'first batch certified' first_certified || exit
say "from up to the first certified batch: $((SECONDS - begun)) s (must be under 90 with images built, on an idle machine)"
sizes
part 1 'the page is served' page_served
wanted tour && part 4 "README's tour, to a claim on L1" within_time test/compose/tour.sh "$work/visitors" "$api"
wanted dashboard && part 1 'Prometheus and the dashboard' node test/compose/dashboard.mjs "http://127.0.0.1:$OPENVOLITION_PROMETHEUS_PORT"
wanted chaos && part 6 'kills and partitions under load' within_time node test/compose/chaos.mjs "$project" "$work/visitors" "$work/figures.json"
wanted down && part 2 'down and up, without loss' down_and_up
wanted runbook && part 8 'the runbook: an outside member joins, signs, is restored, leaves' runbook
[ -s "$work/figures.json" ] && say "figures: $(cat "$work/figures.json")"
docker image inspect grafana/grafana:12.1.0 >/dev/null 2>&1 || missing+=('Grafana itself (its image is not available)')
exit 0
