#!/usr/bin/env bash
# Sends REQUESTS (100,000) generated requests to the app and FILES (30) damaged files of each kind to each importer, from SEED on (by default a
# random one, which is printed so that a failure can be repeated).
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh
source scripts/azurite.sh

export BANGGIAO_FUZZ_REQUESTS=${REQUESTS:-100000}
export BANGGIAO_FUZZ_FILES=${FILES:-30}
export BANGGIAO_FUZZ_SEED=${SEED:-$((RANDOM * 32768 + RANDOM))}
results=artifacts/fuzz
mkdir -p "$results"

step scripts/setup.sh
step dotnet build tests/Integration --no-restore --nologo --verbosity quiet
start_own_azurite "$results/azurite.log"
echo "== $BANGGIAO_FUZZ_REQUESTS requests, and $BANGGIAO_FUZZ_FILES files of each kind for each importer, from seed $BANGGIAO_FUZZ_SEED"
step dotnet test tests/Integration --no-build --nologo --filter FullyQualifiedName~Fuzz --logger 'console;verbosity=detailed' >"$results/log" 2>&1 ||
    { grep -av '^info:' "$results/log" | tail -60; die "Something failed; all of it is in $results/log."; }
grep -aE '^ *[0-9]+ requests;|^ +Passed: ' "$results/log"
