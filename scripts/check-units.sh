#!/usr/bin/env bash
# Checks the systemd units of infra/server by systemd itself, without running it: every line is known, and what they leave open scores no
# more than LIMIT out of 100. Needs systemd 252 or later (Debian: apt-get install systemd).
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh

command -v systemd-analyze >/dev/null || die "systemd-analyze is needed: install the package systemd."
root=$(mktemp -d)
trap 'rm -rf "$root"; stop_started' EXIT
# A separate root that contains the programs that the units start.
mkdir -p "$root"/{etc/systemd/system,etc/bang-giao,usr/bin,opt/bang-giao/server,opt/bang-giao/app}
cp infra/server/*.service infra/server/*.timer "$root/etc/systemd/system/"
cp infra/server/settings.env "$root/etc/bang-giao/"
install -m 755 infra/server/backup.sh "$root/opt/bang-giao/server/"
install -m 755 /bin/true "$root/usr/bin/dotnet"

units=(bang-giao.service bang-giao-backup.service bang-giao-backup.timer)
said=$(systemd-analyze verify --root="$root" --recursive-errors=no "${units[@]}" 2>&1 | grep -F bang-giao || true)
[[ -z $said ]] || die "$said"
for unit in bang-giao.service bang-giao-backup.service; do
    systemd-analyze security --offline=true --root="$root" --threshold="${LIMIT:-20}" --no-pager "$unit" >"$root/score" ||
        { tail -5 "$root/score" >&2; die "$unit leaves more open than ${LIMIT:-20} of 100."; }
    tail -1 "$root/score"
done
