# Sourced after processes.sh. Azurite, the emulator of Azure Storage.

# listens PORT: whether anything takes connections there.
listens() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# azurite_answers TABLE_PORT: whether what listens there is Azurite.
azurite_answers() {
    curl --silent --head --noproxy '*' --max-time 5 "http://127.0.0.1:$1/devstoreaccount1" 2>/dev/null | grep -qi '^server: azurite-table'
}

# azurite_connection BLOB QUEUE TABLE: the connection string. The account and its key are the emulator's, known to everybody.
azurite_connection() {
    local account=devstoreaccount1
    local key='Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='
    local host=http://127.0.0.1
    printf 'DefaultEndpointsProtocol=http;AccountName=%s;AccountKey=%s;' "$account" "$key"
    printf 'BlobEndpoint=%s:%s/%s;QueueEndpoint=%s:%s/%s;TableEndpoint=%s:%s/%s;' \
        "$host" "$1" "$account" "$host" "$2" "$account" "$host" "$3" "$account"
}

# start_azurite LOG BLOB QUEUE TABLE OPTION…: returns when it answers.
start_azurite() {
    local log=$1 blob=$2 queue=$3 table=$4
    start_logged "$log" "${around[@]}" node_modules/.bin/azurite --silent --skipApiVersionCheck --disableTelemetry \
        --blobHost 127.0.0.1 --queueHost 127.0.0.1 --tableHost 127.0.0.1 \
        --blobPort "$blob" --queuePort "$queue" --tablePort "$table" "${@:5}"
    local azurite=${started[-1]}

    azurite_is_up() { ! alive "$azurite" || { listens "$blob" && listens "$queue" && azurite_answers "$table"; }; }
    if ! await 60 azurite_is_up || ! alive "$azurite"; then
        cat "$log" >&2
        die "Azurite did not start on ports $blob, $queue and $table; what it said stands above."
    fi
}

start_logged() {
    start "${@:2}" >"$1" 2>&1
}

# start_own_azurite LOG: in memory, on free ports, for tests and benchmarks; they find it by BANGGIAO_TEST_STORAGE.
start_own_azurite() {
    local blob queue table
    read -r blob queue table < <(node -e '
        const servers = [0, 0, 0].map(() => require("net").createServer().listen(0, "127.0.0.1"));
        Promise.all(servers.map(s => new Promise(listening => s.once("listening", listening)))).then(() => {
            console.log(servers.map(s => s.address().port).join(" "));
            servers.forEach(s => s.close());
        });')
    start_azurite "$1" "$blob" "$queue" "$table" --inMemoryPersistence
    BANGGIAO_TEST_STORAGE=$(azurite_connection "$blob" "$queue" "$table")
    export BANGGIAO_TEST_STORAGE
}
