#!/usr/bin/env bash
# README's tour, its commands as they stand there, against what docker-compose started.
#
#   tour.sh VISITORS API_URL     the folder with alice's and bob's keys, and the gateway
#   TOUR_UNTIL='# withdraw'      ends before this line of the tour
set -euo pipefail
cd "$(dirname "$0")/../.."
visitors="$1" api="$2"

commands=$(awk '/^## A tour/ { tour = 1 } tour && /^```$/ { exit } inside { print } tour && /^```sh/ { inside = 1 }' README.md)
[ -z "${TOUR_UNTIL:-}" ] || commands=$(awk -v until="$TOUR_UNTIL" 'index($0, until) == 1 { exit } { print }' <<<"$commands")
[ -n "$commands" ] || { echo 'README has no tour' >&2; exit 1; }
commands=${commands//DEVNET=.volition\/devnet/DEVNET=$(realpath "$visitors")}
commands=${commands//http:\/\/127.0.0.1:8080/$api}

PATH="$PWD/node_modules/.bin:$PATH"
export PATH PS4='$ '
exec bash -euo pipefail -c "set -x
$commands"
