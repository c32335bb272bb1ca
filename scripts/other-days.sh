#!/usr/bin/env bash
# Runs the tests on other days and in other zones than the machine's: no test may depend on the current day.
# Usage: scripts/other-days.sh: some days that are special, each in a zone of its own.
#        DAY='2028-02-29 03:00' ZONE=America/St_Johns scripts/other-days.sh: one instant, in UTC, in one zone.
# PART=Unit runs one part, FILTER=… is passed on to `dotnet test --filter`.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh
source scripts/azurite.sh
source scripts/browser.sh
source scripts/calendars.sh
source scripts/libreoffice.sh
source scripts/parts.sh

# The last half hour of a February of UTC, whose next month it is in Ha Noi already; a leap day that is yesterday's evening in
# St. John's; the last day of a decade; a day in summer, where the clocks are turned.
days=("2027-02-28 23:30|UTC" "2028-02-29 02:00|America/St_Johns" "2030-12-31 12:00|Asia/Ho_Chi_Minh" "2027-07-15 12:00|America/St_Johns")

install_faketime() {
    ! command -v faketime >/dev/null || return 0
    command -v apt-get >/dev/null || die "faketime is needed: install Debian's package of that name, or another build of libfaketime."
    local root=()
    ((EUID == 0)) || root=(sudo)
    step "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    step "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends faketime
}

# One offset from now for Azurite and all parts, so that their clocks agree. Only the wall clock is changed: .NET's waits
# hang where the monotonic clock is faked. The collector of hanging tests hangs itself.
on_the_day() {
    local day=$1 zone=$2 then
    then=$(date --utc --date "$day UTC" +%s) || die "DAY must be an instant in UTC as '2028-02-29 03:00', not '$day'."
    [[ -e /usr/share/zoneinfo/$zone ]] || die "There is no zone '$zone'."
    around=(env TZ="$zone" FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME_FORCE_MONOTONIC_FIX=0 faketime -f "$(printf '%+d' $((then - $(date +%s))))")
    watch_for_hangs=()
    results=artifacts/test-results/${day//[ :]/-}
    echo "==== It is $("${around[@]}" date '+%A, %-d %B %Y, %H:%M %Z')"
    run_parts
}

if [[ -z ${BUILT:-} ]]; then
    set_up_and_build
    install_faketime
fi
if [[ -n ${DAY:-}${ZONE:-} ]]; then
    on_the_day "${DAY:-$(date --utc '+%Y-%m-%d %H:%M')}" "${ZONE:-UTC}"
    exit
fi
bad=()
for day in "${days[@]}"; do
    # A run of its own, whose Azurite ends with it.
    step env BUILT=1 DAY="${day%|*}" ZONE="${day#*|}" scripts/other-days.sh || bad+=("$day")
done
((${#bad[@]} == 0)) || die "Failed on: ${bad[*]}"
