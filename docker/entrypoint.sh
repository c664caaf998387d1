#!/bin/sh
# Starts the service that is named, with what setup wrote for everybody (lines NAME=value) in its environment.
set -eu
if [ -n "${ENV_FROM:-}" ]; then
  if [ ! -s "$ENV_FROM" ]; then
    echo "$ENV_FROM is not there yet" >&2
    exit 1
  fi
  while IFS='=' read -r name value; do export "$name=$value"; done <"$ENV_FROM"
fi
entry="$1"
shift
exec node --import=/app/dist/libs/platform/src/lifecycle/own-source-maps.js "/app/dist/src/$entry.js" "$@"
