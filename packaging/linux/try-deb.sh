#!/usr/bin/env bash
# Installs a .deb in a clean Debian and opens its window there: try-deb.sh dist/kantar-desk_*.deb [RELEASE]
# Needs root and debootstrap; takes package sources and certificates from this machine; leaves nothing behind.
set -euo pipefail
deb=$(realpath "$1")
release=${2:-bookworm}
root=$(mktemp -d /tmp/kantar-root.XXXXXX)
cleanup() {
    umount "$root/proc" "$root/dev" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap cleanup EXIT

chmod 755 "$root"
debootstrap --variant=minbase --include=ca-certificates "$release" "$root" > /dev/null
cp -r /etc/apt/apt.conf.d "$root/etc/apt/"
cp /etc/resolv.conf /etc/hosts "$root/etc/"
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
cp "$deb" "$root/tmp/desk.deb"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
inside apt-get -qq update 2> /dev/null
before=$(inside dpkg-query -W | wc -l)
inside apt-get -qq install -y --no-install-recommends /tmp/desk.deb > /dev/null 2>&1
after=$(inside dpkg-query -W | wc -l)
echo "$release: installed, with $((after - before)) packages"
inside kantar-desk --version

# What only watches is added after the program has shown that it needs nothing more.
inside apt-get -qq install -y --no-install-recommends xvfb xdotool > /dev/null 2>&1
inside bash -c '
    set -eu
    mkdir -m 700 /tmp/run; export XDG_RUNTIME_DIR=/tmp/run
    Xvfb :77 -screen 0 1280x720x24 -nolisten tcp -noreset 2> /dev/null & server=$!
    export DISPLAY=:77
    for _ in $(seq 100); do [ -e /tmp/.X11-unix/X77 ] && break; sleep 0.1; done
    kantar-desk > /tmp/said 2>&1 & desk=$!
    for _ in $(seq 300); do
        if xdotool search --onlyvisible --name "Kantar Desk" > /dev/null; then found=1; break; fi
        sleep 0.1
    done
    kill $desk 2> /dev/null || echo "the desk ended by itself"; wait $desk || true
    kill $server 2> /dev/null || true; wait $server || true
    cat /tmp/said
    [ "${found:-}" = 1 ] && echo "the window opens" || { echo "no window"; exit 1; }
'
