#!/usr/bin/env bash
# Makes what the packages hold besides the window: the command line, its manual pages in both languages and its
# completions. Nothing of the person who builds goes in: neither their language nor their configuration.
#   packaging/collect.sh <kasadar> <folder>
set -euo pipefail

kasadar=$1
folder=$2
unset KASADAR_DB KASADAR_MIGRATIONS
export KASADAR_CONFIG=/dev/null

rm -rf "$folder"
mkdir -p "$folder"
install -m 755 "$kasadar" "$folder/kasadar"
for language in en tr; do
  "$kasadar" --lang "$language" man "$folder/man-$language"
  # Without name and time, so that the same pages are the same bytes.
  gzip -9n "$folder/man-$language"/*.1
done
for shell in bash zsh fish; do
  "$kasadar" --lang en completions "$shell" >"$folder/kasadar.$shell"
done
gzip -9nc "$(dirname "$0")/../CHANGELOG.md" >"$folder/changelog.gz"
chmod -R u=rwX,go=rX "$folder"
