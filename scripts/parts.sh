# Sourced after processes.sh, azurite.sh, browser.sh, calendars.sh and libreoffice.sh: the parts of the tests, and how they are run.
# PART=Unit chooses one part, FILTER=… is passed on to `dotnet test --filter`.

# A part is a name here and leaves NAME.trx; run_part runs it.
parts=(Dashboard Unit Host Integration Browser)
results=artifacts/test-results
# A .NET part that hangs ends with the name of the test.
watch_for_hangs=(--blame-hang-timeout 10m --blame-hang-dump-type none)
failed=()

if [[ -n ${PART:-} ]]; then
    [[ " ${parts[*]} " == *" $PART "* ]] || die "There is no part '$PART'; the parts are: ${parts[*]}."
    parts=("$PART")
fi

has_part() {
    [[ " ${parts[*]} " == *" $1 "* ]]
}

set_up_and_build() {
    echo "== Set-up and build"
    step scripts/setup.sh
    ! has_part Browser || install_browser
    ! has_part Integration || { install_icalendar && install_libreoffice; }
    step dotnet build BangGiao.slnx --no-restore --nologo --verbosity quiet ||
        die "The build failed, so no test ran."
}

# The Functions host knows nothing of Bang Giao, and neither do its tests.
assembly_of() {
    if [[ $1 == Host ]]; then echo Localhost.Tests; else echo "BangGiao.$1"; fi
}

# The assembly as it was built: no MSBuild, which would be run by the command of `around` too.
run_part() {
    case $1 in
        Dashboard)
            step npm run check --prefix dashboard --silent &&
                TRX=$PWD/$results/Dashboard.trx step "${around[@]}" npm test --prefix dashboard --silent
            ;;
        *)
            step "${around[@]}" dotnet test "artifacts/bin/$1/debug/$(assembly_of "$1").dll" --nologo --results-directory "$results" \
                --logger "trx;LogFileName=$1.trx" "${watch_for_hangs[@]}" ${FILTER:+--filter "$FILTER"}
            ;;
    esac
}

# run_parts: each on an Azurite of its own, then a summary of the results.
run_parts() {
    rm -rf "$results"
    mkdir -p "$results"
    echo "== Azurite"
    start_own_azurite "$results/azurite.log"
    local part
    for part in "${parts[@]}"; do
        echo "== $part"
        run_part "$part" || failed+=("$part")
    done
    echo
    ((${#failed[@]} == 0)) || echo "Failed: ${failed[*]}"
    node scripts/test-summary.mjs "$results" "${parts[@]}" || failed+=(summary)
    ((${#failed[@]} == 0))
}
