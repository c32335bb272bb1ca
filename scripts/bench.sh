#!/usr/bin/env bash
# Measures the figures of docs/performance.md on an Azurite of its own, and prints them as tables: the app as `make run` starts it, beside rivals.
# Usage: scripts/bench.sh [load|reads|views|writes|files|start|view|import|backup|growth|growth-start|start-parts RECORDS|rival]: only a part; ROUNDS and SECONDS choose how many rounds, and how long each subject has in one.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh
source scripts/azurite.sh
source scripts/browser.sh
source scripts/rival.sh

part=${1:-all}
results=artifacts/bench-results
mkdir -p "$results"
step scripts/setup.sh
[[ $part != all && $part != view ]] || install_browser chromium
for project in functions localhost benchmarks/Empty; do
    step dotnet publish "$project" -c Release --no-restore --nologo --verbosity quiet || die "The build of $project failed."
done
[[ -f local.settings.json ]] || cp local.settings.sample.json local.settings.json
cp local.settings.json artifacts/publish/BangGiao/release/
step dotnet build benchmarks -c Release --no-restore --nologo --verbosity quiet || die "The build failed."
start_own_azurite "$results/azurite.log"
export AZURITE_PROCESS=${started[-1]}
if [[ $part == backup || $part == growth-start ]]; then
    export AzureWebJobsStorage=$BANGGIAO_TEST_STORAGE
    step node "benchmarks/$part.mjs" "${@:2}"
    exit
fi
[[ $part != rival ]] || install_rival artifacts/rival
echo "Load average before: $(cut -d ' ' -f 1-3 /proc/loadavg 2>/dev/null || echo unknown)" >&2
step dotnet artifacts/bin/Benchmarks/release/BangGiao.Benchmarks.dll "${@:-all}"
