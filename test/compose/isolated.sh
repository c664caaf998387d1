#!/usr/bin/env bash
# Runs a command in its own network, mount and process namespaces, with internet access by slirp4netns. Everything that
# it starts, mounts or configures (an engine's containers, bridges, iptables rules) ends with it, however it ends.
#
#   isolated.sh COMMAND…
#
# The command finds in ISOLATED a folder that is removed with it. If this machine has no slirp4netns or allows no
# namespaces, the command runs without isolation and ISOLATED is empty. Exits with the command's code, or with 1 if the
# machine was changed.
set -uo pipefail

not_isolated() { echo "isolated.sh: not isolated: $1" >&2; export ISOLATED=; exec "${@:2}"; }
command -v slirp4netns >/dev/null || not_isolated 'slirp4netns is not installed' "$@"
unshare --net --mount --pid --fork true 2>/dev/null || not_isolated 'namespaces are not allowed' "$@"

machine() {
  ip -o link | sed -E 's/^[0-9]+: ([^:@]+).*/link \1/'
  iptables-save 2>/dev/null | grep -E '^-|^:.* (-|DROP) ' | sed 's/ \[.*//' # no tables that are empty
  mount
}
before=$(machine)
ISOLATED=$(mktemp -d "${TMPDIR:-/tmp}/openvolition-isolated-XXXXXX")
export ISOLATED
mkfifo "$ISOLATED/unshared" "$ISOLATED/connected" "$ISOLATED/alive"
echo 'nameserver 10.0.2.3' >"$ISOLATED/resolv.conf" # slirp4netns forwards to this machine's servers

# The first process waits for the network and becomes the command. slirp4netns runs until nothing holds the pipe `alive`
# open.
unshare --net --mount --pid --fork --kill-child --mount-proc bash -c '
  mount --bind "$ISOLATED/resolv.conf" /etc/resolv.conf && echo >"$ISOLATED/unshared" && [ "$(cat "$ISOLATED/connected")" = 1 ] ||
    { cat "$ISOLATED/slirp4netns.log" >&2; exit 1; }
  exec "$@"
' isolated "$@" 4<>"$ISOLATED/alive" &
namespaces=$!

read -r -t 10 <>"$ISOLATED/unshared"
slirp4netns --configure --mtu=65520 --disable-host-loopback --ready-fd=3 --exit-fd=4 "$namespaces" tap0 \
  3>"$ISOLATED/connected" 4<"$ISOLATED/alive" >"$ISOLATED/slirp4netns.log" 2>&1 &

# After a signal the command has a minute to end by itself.
stop() {
  kill -TERM "$(pgrep -P "$namespaces")"
  { sleep 60 && kill -KILL "$namespaces"; } >/dev/null 2>&1 &
  impatient=$!
}
trap stop TERM INT HUP
wait "$namespaces"
code=$?
while kill -0 "$namespaces" 2>/dev/null; do wait "$namespaces"; done
[ -z "${impatient:-}" ] || kill "$impatient"

find /sys/fs/cgroup -depth -type d -path "*/${ISOLATED##*/}*" -exec rmdir {} + 2>/dev/null
rm -rf "$ISOLATED" || echo "isolated.sh: LEFT BEHIND: $ISOLATED"
if ! left=$(diff <(echo "$before") <(machine)); then
  printf 'isolated.sh: LEFT BEHIND:\n%s\n' "$left"
  [ "$code" != 0 ] || code=1
fi
exit "$code"
