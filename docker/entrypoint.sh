#!/bin/sh
# Starts the named service with the environment that setup wrote for all services (lines NAME=value).
set -eu
if [ -n "${ENV_FROM:-}" ]; then
  if [ ! -s "$ENV_FROM" ]; then
    echo "$ENV_FROM does not exist yet" >&2
    exit 1
  fi
  while IFS='=' read -r name value; do export "$name=$value"; done <"$ENV_FROM"
fi
entry="$1"
shift
exec node --import=/app/dist/libs/platform/src/lifecycle/own-source-maps.js "/app/dist/src/$entry.js" "$@"
