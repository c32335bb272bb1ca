#!/usr/bin/env bash
# From a fresh clone to a registry with data in it. PORT and DATA choose another port and another data folder of Azurite,
# so that two copies run side by side. OWNER chooses another owner, of whom data/OWNER has a profile and tables. Ctrl-C ends all that was
# started; an Azurite that ran before stays.
# Usage: scripts/run.sh [demo]: with "demo" a registry of another owner, which has generated commitments in place of the real ones.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh
source scripts/azurite.sh

port=${PORT:-7071}
[[ $port =~ ^[1-9][0-9]{0,4}$ ]] && ((port <= 65532)) || die "PORT must be a number from 1 to 65532, not '$port'."
address=http://127.0.0.1:$port
if ((port == 7071)); then
    blob=10000 queue=10001 table=10002 data=${DATA:-.azurite}
else
    blob=$((port + 1)) queue=$((port + 2)) table=$((port + 3)) data=${DATA:-.azurite-$port}
    AzureWebJobsStorage=$(azurite_connection "$blob" "$queue" "$table")
    export AzureWebJobsStorage
fi

published=artifacts/publish/BangGiao/release
purpose=${1:-}
is_demo() {
    [[ $purpose == demo ]]
}
[[ -z $purpose ]] || is_demo || die "Usage: scripts/run.sh [demo]"
# Another partition and other blobs, so that generated records are never beside real ones, and one owner's records never beside another's.
owner=${OWNER:-vn} tables=data
if [[ $owner != vn ]]; then
    [[ $owner =~ ^[a-z]{2}$ && -f data/$owner/profile.json ]] || die "OWNER must be one of $(cd data && echo */ | tr -d /), not '$owner'."
    ! is_demo || die "The demonstration set is Viet Nam's: leave OWNER out."
    tables=data/$owner
    # The state, its profile and its time zone follow from the owner, even if local.settings.json has those of another one.
    zone=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).timeZone' "data/$owner/profile.json")
    export Registry__Owner=$owner Registry__Container=attachments-$owner Registry__State=${owner^^} Registry__Profile=$owner Registry__TimeZone=$zone
fi
if is_demo; then export Registry__Owner=vn-demo Registry__Container=attachments-demo; fi

# api PATH [CURL OPTION…]: the body on standard output, that of a problem too.
api() {
    curl --silent --show-error --fail-with-body --noproxy '*' --max-time 300 --header 'x-api-key: dev-admin' "$address/api/v1/$1" "${@:2}"
}

is_ready() {
    api health/ready --max-time 5 >/dev/null 2>&1
}

is_ready_or_gone() {
    is_ready || gone "$app"
}

# Two copies that start at the same time share node_modules and artifacts, so they install and build one after the other.
one_at_a_time() {
    mkdir -p artifacts
    if command -v flock >/dev/null; then flock --close artifacts/build.lock "$@"; else "$@"; fi
}

install_and_build() {
    step one_at_a_time bash -c 'scripts/setup.sh &&
        dotnet publish functions --configuration Release --no-restore --nologo --verbosity quiet &&
        dotnet publish localhost --configuration Release --no-restore --nologo --verbosity quiet'
    cp local.settings.json "$published/"
}

start_storage() {
    if azurite_answers "$table"; then
        echo "An Azurite answers on port $table already; it is used as it is and left running."
        return
    fi
    for taken in "$blob" "$queue" "$table"; do
        ! listens "$taken" || die "Port $taken is wanted for Azurite, but something else listens there."
    done
    # Data of a local run must not be committed, whatever the name of its folder.
    if [[ ! -d $data ]]; then
        mkdir -p "$data"
        echo '*' >"$data/.gitignore"
    fi
    start_azurite "$data/azurite.log" "$blob" "$queue" "$table" --location "$data"
}

# The app is ready only when its own host says that it listens, because a port that was free a moment ago may
# belong to another program now.
start_app() {
    local log=$published/../run-$port.log
    : >"$log"
    start bash -c '"${@:2}" 2>&1 | (trap "" HUP INT TERM; exec tee "$1")' run "$log" \
        dotnet artifacts/publish/Localhost/release/Localhost.dll --app "$published" --url "$address"
    app=${started[-1]}
    listens_or_gone() { grep --quiet --fixed-strings "Listening on $address" "$log" || gone "$app"; }
    await 120 listens_or_gone || die "The app did not listen within 120 seconds; what it said stands above."
    alive "$app" || die "The app ended before it listened; what it said stands above."
    await 120 is_ready_or_gone || die "The app did not become ready within 120 seconds: $(api health/ready 2>&1)"
    alive "$app" || die "The app ended before it was ready; what it said stands above."
}

load_reference_data() {
    local file answer
    # The name of a file before its first dot is its collection. The demonstration's commitments stand alone, so that its figures are its own.
    for file in agencies countries partnerships activities agreements $(is_demo || echo commitments) missions targets holidays deadlineRules jubileeRules countries.names; do
        [[ -f $tables/$file.csv || $owner == vn ]] || continue
        answer=$(api "import/${file%%.*}" --header 'Content-Type: text/csv' --data-binary "@$tables/$file.csv") ||
            die "$tables/$file.csv was not imported: $answer"
    done
}

# read_json EXPRESSION: of the JSON on standard input, as `it`.
read_json() {
    node -e 'const it = JSON.parse(require("fs").readFileSync(0, "utf8")); console.log('"$1"')'
}

! listens "$port" || die "Port $port is taken: stop what listens there, or choose another with 'make run PORT=…'."
[[ -f local.settings.json ]] || cp local.settings.sample.json local.settings.json
install_and_build
start_storage
start_app

summary=$(api summary) || die "The registry did not give its summary: $summary"
if [[ $(read_json it.version <<<"$summary") == 0 ]]; then
    load_reference_data
    summary=$(api summary) || die "The registry did not give its summary: $summary"
fi
# Decided by the commitments, which are loaded last: an interrupted load is completed, and existing records are kept.
if is_demo && [[ $(api 'commitments?limit=1&fields=id' | read_json it.total) == 0 ]]; then
    step node scripts/demo/load.mjs "$address" dev-admin || die "The demonstration set was not loaded."
fi
figures=$(read_json '`${it.relations.countries} countries with relations, version ${it.version}`' <<<"$summary")
echo "Bang Giao is ready: $address/dashboard/ is to look at, $address/ to call ($figures). Keys: dev-reader, dev-reporter, dev-assessor, dev-editor, dev-admin. Ctrl-C stops it."

status=0
wait -n "${started[@]}" || status=$?
if alive "$app"; then die "Azurite ended, so the app has no storage and is stopped too."; fi
echo "The app ended by itself."
exit "$status"
