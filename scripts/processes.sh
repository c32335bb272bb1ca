# Sourced. Starts processes in groups of their own and ends them when the script ends for any reason.

# Build servers would outlive the script that started them.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

started=()
# A command that runs Azurite and the tests; usually none.
around=()

die() {
    echo "$*" >&2
    exit 1
}

# start COMMAND…: in the background; its process id, which is its group's too, is ${started[-1]}.
start() {
    set -m
    "$@" </dev/null &
    started+=($!)
    set +m
}

# step COMMAND…: runs to its end, but a signal to the script ends it at once.
step() {
    local status=0
    start "$@"
    wait "${started[-1]}" || status=$?
    unset 'started[-1]'
    return "$status"
}

# alive GROUP
alive() {
    kill -0 -- "-$1" 2>/dev/null
}

# await SECONDS COMMAND…: until the command succeeds; fails when the time is up.
await() {
    local deadline=$((SECONDS + $1))
    until "${@:2}"; do
        ((SECONDS < deadline)) || return 1
        sleep 0.1
    done
}

gone() {
    ! alive "$1"
}

# The last one started is the first to be ended, so the app goes before its storage.
stop_started() {
    trap '' HUP INT TERM
    local i
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do
        kill -TERM -- "-${started[i]}" 2>/dev/null || continue
        await 15 gone "${started[i]}" || kill -KILL -- "-${started[i]}" 2>/dev/null || true
    done
}

trap stop_started EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
