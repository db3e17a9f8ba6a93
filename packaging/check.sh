#!/usr/bin/env bash
# Unpacks both packages as a till would get them and holds what is in them against what must be: every file, the
# version, the texts for desktops, the command line at work, and the window with a real store in it.
#   packaging/check.sh <folder of bundles>
set -euo pipefail

top=$(cd "$(dirname "$0")/.." && pwd)
bundles=$(cd "$1" && pwd)
version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' "$top/Cargo.toml")
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

fail() {
  echo "$*" >&2
  exit 1
}

# The one file of this version that the pattern fits.
only() {
  local found=("$bundles"/$1)
  [ ${#found[@]} = 1 ] && [ -f "${found[0]}" ] || fail "not one package: ${found[*]}"
  echo "${found[0]}"
}

deb=$(only "deb/*${version}*.deb")
rpm=$(only "rpm/*${version}*.rpm")
mkdir "$room/deb" "$room/rpm"
dpkg-deb -x "$deb" "$room/deb"
bsdtar -xf "$rpm" -C "$room/rpm"
rpm -K --nosignature "$rpm" >/dev/null

# The commands, by the manual: each has a page of its own.
verbs=$(gzip -dc "$room/deb/usr/share/man/man1/kasadar.1.gz" | tr -d '\\' | sed -n 's/^kasadar-\([a-z-]*\)(1)$/\1/p')
[ -n "$verbs" ] || fail "the manual page names no command"

# Files of both packages, then those whose place differs.
must_have() {
  local root=$1 path size folder page
  shift
  for path in "$@" \
    usr/bin/kasadar \
    usr/bin/kasadar-desktop \
    usr/share/applications/Kasadar.desktop \
    usr/share/metainfo/org.kasadar.desktop.metainfo.xml \
    usr/share/icons/hicolor/scalable/apps/kasadar-desktop.svg \
    usr/share/bash-completion/completions/kasadar \
    usr/share/fish/vendor_completions.d/kasadar.fish \
    usr/share/doc/kasadar/guide.tr.md \
    usr/share/doc/kasadar/guide.en.md; do
    [ -s "$root/$path" ] || fail "${root##*/}: $path is missing or empty"
  done
  for size in 16 24 32 48 64 128 256 512; do
    path=usr/share/icons/hicolor/${size}x$size/apps/kasadar-desktop.png
    [ -s "$root/$path" ] || fail "${root##*/}: $path is missing"
  done
  for folder in man1 tr/man1; do
    for page in kasadar $(sed 's/^/kasadar-/' <<<"$verbs"); do
      path=usr/share/man/$folder/$page.1.gz
      gzip -dc "$root/$path" | grep -q '^\.TH kasadar' || fail "${root##*/}: $path is no manual page"
    done
  done
}
must_have "$room/deb" usr/share/zsh/vendor-completions/_kasadar \
  usr/share/doc/kasadar/{copyright,changelog.gz,LICENSE-APACHE}
must_have "$room/rpm" usr/share/zsh/site-functions/_kasadar \
  usr/share/doc/kasadar/CHANGELOG.md usr/share/licenses/kasadar/LICENSE-{MIT,APACHE}

[ "$(dpkg-deb -f "$deb" Version)" = "$version" ] || fail "the package has another version than $version"
dpkg-deb -f "$deb" Depends | grep -q libwebkit2gtk-4.1-0 || fail "the package does not ask for WebKit"

for root in "$room/deb" "$room/rpm"; do
  desktop-file-validate "$root/usr/share/applications/Kasadar.desktop"
  appstreamcli validate --no-net "$root/usr/share/metainfo/org.kasadar.desktop.metainfo.xml" >"$room/appstream" ||
    fail "$(cat "$room/appstream")"
  newest=$(grep -om1 '<release version="[^"]*"' "$root/usr/share/metainfo/org.kasadar.desktop.metainfo.xml")
  [ "$newest" = "<release version=\"$version\"" ] || fail "the newest release is not $version: $newest"
  for program in kasadar kasadar-desktop; do
    [ -x "$root/usr/bin/$program" ] || fail "${root##*/}: $program cannot be run"
    needs=$(objdump -T "$root/usr/bin/$program" | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -1)
    [ "$(printf '%s\n' "$needs" GLIBC_2.36 | sort -V | tail -1)" = GLIBC_2.36 ] || fail "$program needs $needs, the package asks for less"
    ! ldd "$root/usr/bin/$program" | grep 'not found' || fail "${root##*/}: $program lacks a library"
  done
  said=$("$root/usr/bin/kasadar" --version)
  [ "$said" = "kasadar $version" ] || fail "${root##*/}: it calls itself $said"
  bash -n "$root/usr/share/bash-completion/completions/kasadar"
  if grep -rIlF -e "$top" -e "$HOME/" "$root/usr/share"; then fail "these name the machine they were made on"; fi
done
cmp "$room/deb/usr/bin/kasadar-desktop" "$room/rpm/usr/bin/kasadar-desktop"

xvfb-run -a -s "-screen 0 1100x800x24" dbus-run-session -- \
  node "$top/ui/tests/window.mjs" "$room/deb/usr/bin/kasadar-desktop" "$room/deb/usr/bin/kasadar"

ls -sh1 "$deb" "$rpm"
