#!/usr/bin/env bash
# Sets up, builds, checks the format and runs every part of the tests against an Azurite of its own; nothing is skipped.
# PART=Unit runs one part, FILTER=… is passed on to `dotnet test --filter`.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh
source scripts/azurite.sh
source scripts/browser.sh
source scripts/calendars.sh

# A part is a name here and leaves artifacts/test-results/NAME.trx; how it is run stands in run_part.
parts=(Dashboard Unit Host Integration Browser)
results=artifacts/test-results

run_part() {
    case $1 in
        Dashboard)
            step npm run check --prefix dashboard --silent && TRX=$PWD/$results/Dashboard.trx step npm test --prefix dashboard --silent
            ;;
        *)
            step dotnet test "tests/$1" --no-build --nologo --results-directory "$results" --logger "trx;LogFileName=$1.trx" \
                --blame-hang-timeout 10m --blame-hang-dump-type none ${FILTER:+--filter "$FILTER"}
            ;;
    esac
}

if [[ -n ${PART:-} ]]; then
    [[ " ${parts[*]} " == *" $PART "* ]] || die "There is no part '$PART'; the parts are: ${parts[*]}."
    parts=("$PART")
fi

rm -rf "$results"
mkdir -p "$results"

echo "== Set-up and build"
step scripts/setup.sh
[[ " ${parts[*]} " != *" Browser "* ]] || install_browser
[[ " ${parts[*]} " != *" Integration "* ]] || install_icalendar
step dotnet build BangGiao.slnx --no-restore --nologo --verbosity quiet ||
    die "The build failed, so no test ran."

echo "== Format"
failed=()
step dotnet format BangGiao.slnx --verify-no-changes --no-restore || failed+=(format)

echo "== Azurite"
start_own_azurite "$results/azurite.log"

for part in "${parts[@]}"; do
    echo "== $part"
    run_part "$part" || failed+=("$part")
done

echo
((${#failed[@]} == 0)) || echo "Failed: ${failed[*]}"
node scripts/test-summary.mjs "$results" "${parts[@]}" || failed+=(summary)
((${#failed[@]} == 0))
