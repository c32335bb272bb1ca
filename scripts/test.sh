#!/usr/bin/env bash
# Sets up, builds, checks the format and runs every part of the tests against an Azurite of its own; nothing is skipped.
# PART=Unit runs one part, FILTER=… is passed on to `dotnet test --filter`.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh
source scripts/azurite.sh
source scripts/browser.sh
source scripts/calendars.sh
source scripts/libreoffice.sh
source scripts/parts.sh

set_up_and_build

echo "== Format"
step dotnet format BangGiao.slnx --verify-no-changes --no-restore || failed+=(format)

run_parts
