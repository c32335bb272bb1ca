# Sourced after processes.sh. Directus on SQLite, which is measured beside the app.

# install_rival FOLDER: installs it, with the Node that it asks for, and makes an empty database.
install_rival() {
    local folder=$1
    mkdir -p "$folder"
    cp -R benchmarks/Rival/package.json benchmarks/Rival/isolated-vm "$folder"
    if [[ ! $folder/node_modules/.package-lock.json -nt benchmarks/Rival/package.json ]]; then
        step npm install --prefix "$folder" --no-audit --no-fund --loglevel=error || die "Directus could not be installed."
    fi
    rm -f "$folder"/data.db*
    export KEY=benchmark SECRET=benchmark-benchmark-benchmark-benchmark DB_CLIENT=sqlite3 DB_FILENAME=./data.db
    export ADMIN_EMAIL=admin@example.org ADMIN_PASSWORD=benchmark ADMIN_TOKEN=benchmark TELEMETRY=false LOG_LEVEL=error
    step env -C "$folder" node_modules/node/bin/node node_modules/directus/cli.js bootstrap >"$folder/bootstrap.log" 2>&1 || die "Directus could not be set up; see $folder/bootstrap.log."
}
