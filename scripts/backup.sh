#!/usr/bin/env bash
# Backs up or restores the registry that local.settings.json names; an environment variable wins over the file.
# Usage: scripts/backup.sh backup (FILE, AFTER) | restore (FILES). An Azurite that the settings name must be running.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh

published=artifacts/publish/BangGiao/release
case ${1:-} in
    backup)
        [[ -n ${FILE:-} ]] || die "FILE must name the back-up to write: make backup FILE=registry.zip"
        arguments=(backup "$FILE" ${AFTER:+--after "$AFTER"})
        ;;
    restore)
        [[ -n ${FILES:-} ]] || die "FILES must name the back-ups to restore, the whole one first: make restore FILES=\"whole.zip later.zip\""
        read -ra files <<<"$FILES"
        arguments=(restore "${files[@]}")
        ;;
    *) die "Usage: scripts/backup.sh backup|restore" ;;
esac

[[ -f $published/BangGiao.dll ]] || {
    step scripts/setup.sh
    step dotnet publish functions --configuration Release --no-restore --nologo --verbosity quiet
}
[[ -f local.settings.json ]] || cp local.settings.sample.json local.settings.json
# An account in the environment (AzureWebJobsStorage__…) is used instead of the connection string in the file, which would take precedence.
is_named_by_identity=$(compgen -e AzureWebJobsStorage__ || true)
# Values end with NUL, because a value may have lines, such as a key in PEM.
while IFS= read -r -d '' setting; do
    [[ -n $is_named_by_identity && ${setting%%=*} == AzureWebJobsStorage ]] && continue
    [[ -v ${setting%%=*} ]] || export "${setting?}"
done < <(node -e '
    const settings = JSON.parse(require("fs").readFileSync("local.settings.json", "utf8")).Values ?? {};
    for (const [name, value] of Object.entries(settings)) if (/^\w+$/.test(name)) process.stdout.write(`${name}=${value}\0`);')
exec dotnet "$published/BangGiao.dll" "${arguments[@]}"
