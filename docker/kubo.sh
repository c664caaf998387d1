#!/bin/sh
# Runs Kubo in a private swarm: it connects only to nodes with the swarm's key and never uses the public IPFS network.
#
#   IPFS_PATH        its repository, created at the first start
#   SWARM_KEY_FILE   the swarm's key; without one Kubo refuses to start
#   IDENTITY_FILE    peer id and private key (base64), one per line, adopted at the first start; a missing file is created
#   PEERS_FILE       multiaddrs of peers to stay connected to, one per line; its own is skipped
#   PEERS            more of them, separated by commas
#   API_ADDRESS, SWARM_ADDRESS   multiaddrs to listen on
set -eu
umask 077
: "${IPFS_PATH:?}"
export IPFS_PATH LIBP2P_FORCE_PNET=1 IPFS_TELEMETRY=off

key="$IPFS_PATH/swarm.key"
given="${SWARM_KEY_FILE:-$key}"
if [ ! -s "$given" ]; then
  echo "no swarm key at $given: without one this node would join the public network" >&2
  exit 1
fi
mkdir -p "$IPFS_PATH"
[ "$given" = "$key" ] || cp "$given" "$key"

if [ ! -e "$IPFS_PATH/config" ]; then
  ipfs init --empty-repo --profile=autoconf-off >/dev/null
  identity="${IDENTITY_FILE:-$IPFS_PATH/identity}"
  if [ -s "$identity" ]; then
    { read -r id; read -r private; } <"$identity"
    sed -i -e "s|\"PeerID\": \"[^\"]*\"|\"PeerID\": \"$id\"|" -e "s|\"PrivKey\": \"[^\"]*\"|\"PrivKey\": \"$private\"|" "$IPFS_PATH/config"
  fi
fi

own=$(ipfs config Identity.PeerID)
peers=
for address in $(cat "${PEERS_FILE:-$IPFS_PATH/peers}" 2>/dev/null | tr ',' ' ') $(echo "${PEERS:-}" | tr ',' ' '); do
  id="${address##*/p2p/}"
  [ "$id" = "$own" ] || peers="$peers${peers:+,}{\"ID\":\"$id\",\"Addrs\":[\"${address%/p2p/*}\"]}"
done

set_json() { ipfs config --json "$1" "$2"; }
set_json Peering.Peers "[$peers]"
set_json Addresses.API "[\"${API_ADDRESS:-/ip4/0.0.0.0/tcp/5001}\"]"
set_json Addresses.Swarm "[\"${SWARM_ADDRESS:-/ip4/0.0.0.0/tcp/4001}\"]"
set_json Addresses.Gateway '[]'
set_json Bootstrap '[]'
set_json AutoConf.Enabled false
set_json AutoTLS.Enabled false
set_json Discovery.MDNS.Enabled false
set_json HTTPRetrieval.Enabled false
set_json Provide.Enabled false
set_json Routing.Type '"none"'
set_json Swarm.DisableNatPortMap true
# Private networks support TCP only.
set_json Swarm.Transports.Network '{"QUIC":false,"WebTransport":false,"WebRTCDirect":false,"Relay":false,"Websocket":false}'
# Sync a put to disk before acknowledging it.
set_json Datastore.WriteThrough true

exec ipfs daemon --migrate=false
