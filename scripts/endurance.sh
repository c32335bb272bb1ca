#!/usr/bin/env bash
# Runs the endurance tests for a long time and writes their results to benchmarks/RESULTS.md: faults between app and storage, instances and
# the emulator killed under writes. `make test` runs each of them for a short time.
# FACTOR: the factor for the length of the short run (25 gives 100 kills of instances); SEED: the first seed (by default a random one).
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh
source scripts/azurite.sh

export ENDURANCE=${FACTOR:-25}
export SEED=${SEED:-$((RANDOM + 1))}
export ENDURANCE_RESULTS=$PWD/artifacts/endurance/results.md
rm -rf artifacts/endurance
mkdir -p artifacts/endurance

step scripts/setup.sh
step dotnet build tests/Integration --no-restore --nologo --verbosity quiet
start_own_azurite artifacts/endurance/azurite.log
echo "== Endurance from seed $SEED, $ENDURANCE times the short run"
step dotnet test artifacts/bin/Integration/debug/BangGiao.Integration.dll --nologo --filter FullyQualifiedName~Endurance >artifacts/endurance/log 2>&1 ||
    { grep -av '^info:' artifacts/endurance/log | tail -60; die "Something failed; all of it is in artifacts/endurance/log. SEED=$SEED repeats it."; }
{
    echo "# What endurance runs found"
    echo
    echo "Written by \`make endurance\` at $(git rev-parse --short HEAD) on $(date --utc '+%-d %B %Y'). Whatever failed would have failed the run."
    echo
    echo "| what | how much | found |"
    echo "| --- | --- | --- |"
    sort "$ENDURANCE_RESULTS"
} >benchmarks/RESULTS.md
cat benchmarks/RESULTS.md
