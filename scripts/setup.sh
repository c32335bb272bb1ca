#!/usr/bin/env bash
# Installs the packages of the app and its tests: npm packages if a lock file is newer than the installed ones, and NuGet packages.
# Usage: scripts/setup.sh [project or solution to restore]
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh

for tool in dotnet node npm curl; do
    command -v "$tool" >/dev/null || die "$tool is needed and was not found: install the .NET SDK 10 (dotnet), Node 20 or later (node, npm) and curl."
done

# npm writes this file last, so an interrupted install is not mistaken for a complete one.
if [[ node_modules/.package-lock.json -ot package-lock.json ]]; then
    step npm ci --no-audit --no-fund --loglevel=error
fi
if [[ dashboard/node_modules/.package-lock.json -ot dashboard/package-lock.json ]]; then
    step npm ci --prefix dashboard --no-audit --no-fund --loglevel=error
fi

# After a change of a package version, run `dotnet restore` without --locked-mode and commit the lock files.
step dotnet restore "${1:-BangGiao.slnx}" --locked-mode --verbosity quiet
