#!/usr/bin/env bash
# Publishes the files for a server without Azure to artifacts/server: the app (which is what azure.yaml deploys), the host that runs it, and the files of
# infra/server. VERSION is the version of a release. Usage: [VERSION=0.2.0] scripts/publish.sh
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/processes.sh

out=artifacts/server
step scripts/setup.sh
rm -rf "$out"
release=(--configuration Release --no-restore --nologo --verbosity quiet ${VERSION:+"-p:Version=$VERSION"})
step dotnet publish functions "${release[@]}" --output "$out/app"
step dotnet publish localhost "${release[@]}" --output "$out/host"
mkdir -p "$out/server"
cp infra/server/* "$out/server/"
cp LICENSE CHANGELOG.md "$out/"
echo "Published to $out; docs/self-hosting.md says how it is installed."
