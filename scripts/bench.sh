#!/usr/bin/env bash
# Takes the figures of benchmarks/ on an Azurite of its own, and prints them as tables for the README.
# Usage: scripts/bench.sh [view]: with "view" only those of the dashboard's first view in Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh
source scripts/azurite.sh
source scripts/browser.sh

results=artifacts/bench-results
mkdir -p "$results"
step scripts/setup.sh
install_browser chromium
step dotnet build benchmarks -c Release --no-restore --nologo --verbosity quiet || die "The build failed."
start_own_azurite "$results/azurite.log"
step dotnet artifacts/bin/Benchmarks/release/BangGiao.Benchmarks.dll "$@"
