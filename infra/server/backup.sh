#!/bin/sh
# Writes a back-up of the whole registry into a folder, and then deletes those that are older than some days.
# Usage: backup.sh APP_DLL FOLDER DAYS. Settings are environment variables, as of the app.
set -eu
[ $# -eq 3 ] || { echo "Usage: backup.sh APP_DLL FOLDER DAYS" >&2; exit 2; }
app=$1 folder=$2 days=$3
mkdir -p "$folder"
file=$folder/registry-$(date --utc +%Y%m%dT%H%M%SZ).zip
dotnet "$app" backup "$file" || { rm -f "$file.part"; exit 1; }
# Only now: as long as back-ups fail, the old ones stay.
find "$folder" -maxdepth 1 -name 'registry-*.zip' -mtime +"$days" ! -path "$file" -delete
echo "Wrote $file."
