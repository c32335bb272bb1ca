#!/usr/bin/env bash
# Runs the endurance tests at length and writes what they found to benchmarks/RESULTS.md. `make test` runs each of them short.
# FACTOR: by what the short run is multiplied (25; 250 gives 1,000 kills of instances); MINUTES: how long the soak lasts (30);
# SEED: the first seed (another one in each run); TRIALS: which ones, as a list of parts of their names (all); the lines of others stay.
# NAME: the folder below artifacts/endurance (run), so that two runs do not share one.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh
source scripts/azurite.sh

# The simulations of 400 days of timers lie where timers are tested.
all='FaultyStorage KilledApp KilledStorage ClockJump FullDisk SlowClients Soak SimulationTests'
export ENDURANCE=${FACTOR:-25}
export ENDURANCE_MINUTES=${MINUTES:-30}
export SEED=${SEED:-$((RANDOM + 1))}
folder=artifacts/endurance/${NAME:-run}
export ENDURANCE_RESULTS=$PWD/$folder/results.md
rm -rf "$folder"
mkdir -p "$folder"

filter=''
for trial in ${TRIALS:-$all}; do
    filter+="${filter:+|}FullyQualifiedName~$trial"
done

step scripts/setup.sh
step dotnet build tests/Integration --no-restore --nologo --verbosity quiet
start_own_azurite "$folder/azurite.log"
echo "== ${TRIALS:-$all} from seed $SEED, $ENDURANCE times the short run, a soak of $ENDURANCE_MINUTES minutes"
step dotnet test artifacts/bin/Integration/debug/BangGiao.Integration.dll --nologo --filter "$filter" >"$folder/log" 2>&1 ||
    { grep -av '^info:' "$folder/log" | tail -60; die "Something failed; all of it is in $folder/log. SEED=$SEED repeats it."; }
[[ -s $ENDURANCE_RESULTS ]] || die "No trial is called ${TRIALS:-$all}."
when="$(git rev-parse --short HEAD), $(date --utc '+%-d %B %Y'), $((SECONDS / 60)) min"
sed -i "s/ |\$/ | $when |/" "$ENDURANCE_RESULTS"
{
    echo "# What endurance runs found"
    echo
    echo "\`make endurance\` writes this page: a line for each trial, from the last run that tried it. A run in which a trial failed changes nothing here. Trials of a run share the machine, and that with other work."
    echo
    echo "| what | first seed | how much | found | commit, day, length of the run |"
    echo "| --- | ---: | --- | --- | --- |"
    # A line of this run replaces the one with the same first cell.
    { cat "$ENDURANCE_RESULTS"; grep '^| ' benchmarks/RESULTS.md | tail -n +3 || true; } | awk -F '|' '!seen[$2]++' | LC_ALL=C sort
} >"$folder/page.md"
mv "$folder/page.md" benchmarks/RESULTS.md
cat benchmarks/RESULTS.md
