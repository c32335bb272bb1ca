#!/usr/bin/env bash
# Runs the tests while other work keeps every core busy: no test may depend on the speed of the machine.
# PART=Unit runs one part, FILTER=… is passed on to `dotnet test --filter`, LOAD=… is how many loops keep it busy (as many as cores).
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh
source scripts/azurite.sh
source scripts/browser.sh
source scripts/calendars.sh
source scripts/libreoffice.sh
source scripts/parts.sh
results=artifacts/test-results/load

set_up_and_build

load=${LOAD:-$(nproc)}
echo "== $load loops on $(nproc) cores"
for ((loop = 0; loop < load; loop++)); do
    start bash -c 'while :; do :; done'
done

run_parts
