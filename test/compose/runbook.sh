#!/usr/bin/env bash
# Runs the commands of docs/runbook.md against the deployment of docker-compose.yml: a member is installed, joins,
# signs, is backed up, destroyed and restored, suspends signing until L1 can accept nothing that it forgot, signs again,
# and leaves.
#
#   runbook.sh PROJECT FOLDER API_URL RPC_URL     the operator's project; a folder for the member's home
set -euo pipefail
cd "$(dirname "$0")/../.."
project="$1" folder="$2" api="$3"

export VOLITION_RPC="$4" MEMBER="$folder/home" NETWORK=devnet URI=outside-member:7301 SERVICE_RPC=http://anvil:8545
export COMPOSE_FILE=compose.member.yml:test/compose/member.override.yml COMPOSE_PROJECT_NAME="$project-member"
export OPERATOR_PROJECT="$project" OPENVOLITION_PROJECT="$project"
mkdir -p "$folder"
free_port() { node -e "const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })"; }
GRPC_PUBLISH=127.0.0.1:$(free_port) SWARM_PUBLISH=127.0.0.1:$(free_port) HTTP_PUBLISH=127.0.0.1:7381
export GRPC_PUBLISH SWARM_PUBLISH HTTP_PUBLISH
json() { node -e "fetch('$1').then((a) => a.json()).then((j) => console.log(j.$2 ?? ''))"; }
rpc() { # METHOD PARAMETERS
  node -e "fetch(process.env.VOLITION_RPC, { method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: '$1', params: $2 }) }).then((a) => a.json()).then((j) => console.log(j.result))"
}
operator() { COMPOSE_FILE=docker-compose.yml docker-compose -p "$project" "$@"; }
VOLITION_SETTLEMENT=$(json "$api/v1/deployment" settlement)
SWARM_KEY=$folder/swarm.key SWARM_PEERS=$(operator exec -T kubo-operator head -1 /data/ipfs/peers | tr -d '\r')
GATEWAY=http://gateway:8080
export VOLITION_SETTLEMENT SWARM_KEY SWARM_PEERS GATEWAY
operator exec -T kubo-operator cat /data/ipfs/swarm.key >"$SWARM_KEY"

# Constant traffic to sign: a deposit every few seconds by a key that anvil funds.
traffic() {
  while :; do
    VOLITION_API=$api VOLITION_PRIVATE_KEY=0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80 \
      node dist/src/cli/main.js account deposit 0.001 --mode validium >/dev/null 2>&1 || true
    sleep 5
  done
}
traffic &
traffic=$!
trap 'kill "$traffic"; docker-compose --env-file "$MEMBER/member.env" down -v >/dev/null 2>&1 || true' EXIT

last_signed() { json "http://127.0.0.1:7381/v1/status" lastSigned?.number; }
within() { # SECONDS WHAT COMMAND…: waits until the command succeeds
  local end=$((SECONDS + $1)) what="$2"
  shift 2
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || { echo "FAILS: $what"; exit 1; }
    sleep 2
  done
  echo "holds: $what"
}
signs_after() { [ "$(last_signed)" -gt "$1" ]; }
signed_twice() {
  compose exec -T postgres psql -U postgres -d member -Atc "SELECT count(*) FROM (SELECT number FROM held_batches
    JOIN attestations USING (header_hash) WHERE signature IS NOT NULL GROUP BY number HAVING count(DISTINCT header_hash) > 1) twice"
}

# Actions and checks between the runbook's sections.
section() {
  echo "== $1"
  case "$1" in
    Join)
      rpc anvil_setBalance "['0x$(sed -E 's/.*"address":"([0-9a-fA-F]{40})".*/\1/' "$MEMBER/secrets/ethereum.json")', '0x8ac7230489e80000']"
      ;;
    Restore) # The backup becomes outdated: later signatures are forgotten.
      before=$(last_signed)
      within 120 'it signs after its backup' signs_after "$((before + 1))"
      ;;
    'Rotate keys')
      held=$(json "http://127.0.0.1:7381/v1/status" signingHeldUntil)
      [ -n "$held" ] || { echo 'FAILS: a restored member does not suspend signing'; exit 3; }
      before=$(last_signed)
      ;;
    Leave) # SUBMIT passes. This comes last, because it moves L1's clock ahead of all others.
      rpc evm_increaseTime "[$((6 * 3600 + 300))]" && rpc evm_mine '[]'
      within 180 'it signs again once L1 can accept nothing that it forgot' signs_after "${before:-0}"
      [ "$(signed_twice)" = 0 ] || { echo 'FAILS: it signed two headers of the same number'; exit 3; }
      echo 'holds: it signed one header of each number'
      ;;
  esac
}

commands=$(awk '
  /^## / { print "section \047" substr($0, 4) "\047" }
  /^```$/ { inside = 0 }
  inside { print }
  /^```sh$/ { inside = 1 }
' docs/runbook.md)
[ "$(grep -c '^section' <<<"$commands")" -gt 5 ] || { echo 'the runbook has no commands' >&2; exit 1; }
PS4='$ '
eval "set -x
$commands"
