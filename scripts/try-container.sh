#!/usr/bin/env bash
# Starts an image of infra/server/Containerfile beside an Azurite of its own, and waits until the app in it says that it is ready.
# Usage: scripts/try-container.sh IMAGE. ENGINE is docker (default) or podman. The container shares the network of this machine, because
# the app listens on the loopback address only.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh
source scripts/azurite.sh

image=${1:?Usage: scripts/try-container.sh IMAGE}
engine=${ENGINE:-docker}
mkdir -p artifacts
start_own_azurite artifacts/azurite-of-container.log
container=$("$engine" run --detach --network host --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
    --env-file infra/server/settings.env --env "AzureWebJobsStorage=$BANGGIAO_TEST_STORAGE" --env Registry__Table=container \
    --env Access__Keys__0__Sha256="$(printf %s key | sha256sum | cut -d' ' -f1)" "$image")
trap '"$engine" rm --force "$container" >/dev/null; stop_started' EXIT

is_ready() { curl --fail --silent --noproxy '*' --max-time 5 http://127.0.0.1:7071/api/v1/health/ready >/dev/null; }
await 60 is_ready || { "$engine" logs "$container" >&2; die "The app in the container was not ready within 60 seconds."; }
echo "The app in $image is ready."
