#!/usr/bin/env bash
# Prints the section of a version in CHANGELOG.md, without its heading; fails if it is empty.
# Usage: scripts/release-notes.sh 0.2.0
set -euo pipefail
cd "$(dirname "$0")/.."

version=${1:-}
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] || { echo "Usage: scripts/release-notes.sh VERSION, such as 0.2.0, not '$version'." >&2; exit 2; }
notes=$(awk -v heading="## [$version]" '
    index($0, "## ") == 1 { wanted = index($0, heading) == 1; next }
    wanted { print }' CHANGELOG.md | sed -e '/./,$!d')
[[ -n $notes ]] || { echo "CHANGELOG.md has no section for $version: move what is unreleased below '## [$version] - $(date --utc +%F)'." >&2; exit 1; }
echo "$notes"
