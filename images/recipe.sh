# shellcheck shell=bash
# Sourced by every recipe: progress, a work directory that never outlives the build, packages, partitions, the result.

suite=bookworm
mirror=http://deb.debian.org/debian

# begin NAME OUTPUT_DIR: checks what the build needs and makes the work directory
begin() {
    name=$1
    [ $# -eq 2 ] || { echo "usage: $0 OUTPUT_DIR" >&2; exit 2; }
    [ "$(id -u)" -eq 0 ] || { echo "$0: building an image needs root: mmdebstrap makes files of other users" >&2; exit 1; }
    local program
    for program in mmdebstrap qemu-img; do
        command -v "$program" > /dev/null || { echo "$0: the program $program is missing" >&2; exit 1; }
    done
    umask 022
    mkdir -p "$2"
    output=$(readlink -f "$2")
    remove_abandoned_work
    work=$(mktemp -d "${TMPDIR:-/tmp}/freehold-image-$$.XXXXXX")
    child=
    trap 'stop_child; rm -rf --one-file-system "$work"' EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct -- . 2> /dev/null || true)}
    export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1700000000} LC_ALL=C PATH=$PATH:/usr/sbin:/sbin
    tools=$work/tools build=$work/tools/build
    began=$(date +%s%N)
    doing=
}

# Work directories bear their builder's process id; one that was killed outright could not remove its own.
remove_abandoned_work() {
    local directory pid
    for directory in "${TMPDIR:-/tmp}"/freehold-image-*.??????; do
        pid=${directory##*/freehold-image-}
        if [ -d "$directory" ] && ! [ -d "/proc/${pid%.*}" ]; then
            rm -rf --one-file-system "$directory" || echo "$0: $directory of an earlier build cannot be removed" >&2
        fi
    done
}

stop_child() {
    [ -z "$child" ] || kill "$child" 2> /dev/null || true
    wait
}

milliseconds() { echo $((($(date +%s%N) - $1) / 1000000)); }

# step WORDS: says how long the step before took, and what comes now
step() {
    [ -z "$doing" ] || printf '%s: %s took %d ms\n' "$name" "$doing" "$(milliseconds "$step_began")"
    doing=$*
    step_began=$(date +%s%N)
    [ -z "$doing" ] || printf '%s: %s\n' "$name" "$doing"
}

# The host's own sources for the suite where it has some (a mirror, a cache), Debian's otherwise: `deb` lines.
sources() {
    local lines
    # shellcheck disable=SC2016 # apt's own fields
    lines=$(apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' \
        'Created-By: Packages' 'Origin: Debian' 2> /dev/null | grep -E " $suite(-updates|-security)? " | sort -u)
    [ -n "$lines" ] || lines="deb $mirror $suite main
deb $mirror $suite-updates main
deb $mirror-security $suite-security main"
    echo "$lines"
}

# debootstrap VARIANT PACKAGES DIRECTORY [mmdebstrap option...]
debootstrap() {
    local variant=$1 include=$2 directory=$3
    shift 3
    apt-config dump --format '%F "%v";%n' Acquire::http Acquire::https Acquire::Check-Valid-Until Acquire::Check-Date Acquire::Retries |
        grep -v '"";$' > "$work/apt.conf" || true
    sources > "$work/sources.list"
    setpriv --pdeathsig TERM mmdebstrap --variant="$variant" --include="$include" --aptopt="$work/apt.conf" "$@" \
        "$suite" "$directory" "$work/sources.list" > "$work/mmdebstrap.log" 2>&1 &
    child=$! # waited for, so that a signal ends the download at once
    if ! wait "$child"; then
        grep -E '^(E:|Err:)' "$work/mmdebstrap.log" >&2 || tail "$work/mmdebstrap.log" >&2
        echo "$0: the packages of $suite cannot be had or installed; does \`apt-get update\` work on this machine?" >&2
        exit 1
    fi
    child=
}

# The programs that build an image come from its own suite, in a directory of their own: the host needs only mmdebstrap
# and qemu-img. They see the files under $build as /build.
fetch_tools() { # PACKAGES [mmdebstrap option...]
    local include=$1
    shift
    debootstrap extract "$include" "$tools" "$@"
    mkdir -p "$build" "$tools/proc"
}
# With a /proc, which syslinux needs, in a mount namespace that ends with the program.
run() {
    # shellcheck disable=SC2016 # for the inner shell
    unshare --mount sh -euc 'mount -t proc proc "$0/proc"; TMPDIR=/tmp PATH=/usr/sbin:/usr/bin:/sbin:/bin exec chroot "$0" "$@"' "$tools" "$@"
}

# Lays the recipe's own files over a root file system; their modes do not depend on who checked them out.
overlay() { tar -C "$here/rootfs" --owner=0 --group=0 --mode=u=rwX,go=rX -c . | tar -C "$1" -x; }

# A file's date is at most the recipe's: two builds differ in little more than the file systems' own times.
clamp_dates() { find "$1" -newermt "@$SOURCE_DATE_EPOCH" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +; }

# partition_field FILE NUMBER start|size: in sectors of 512 bytes
partition_field() { run sfdisk --dump "/build/${1##*/}" | sed -n "s/^.*[^0-9]$2 : .*$3= *\([0-9]*\),.*/\1/p"; }
partition_mib() { echo $(($(partition_field "$1" "$2" size) / 2048)); }
write_partition() { dd if="$3" of="$1" bs=1M seek="$(($(partition_field "$1" "$2" start) / 2048))" conv=notrunc,sparse status=none; }

# finish RAW < lines of image.json: converts the disk, then puts both files in place
finish() {
    step 'convert to qcow2'
    qemu-img convert -f raw -O qcow2 -o compat=1.1,cluster_size=64k "$1" "$work/disk.qcow2"
    {
        echo '{'
        printf '  "name": "%s",\n  "architecture": "x86_64",\n' "$name"
        cat
        printf '  "diskBytes": %d,\n' "$(stat -c %s "$1")"
        printf '  "sourceDigest": "%s"\n}\n' "$(source_digest)"
    } > "$work/image.json"
    mv "$work/disk.qcow2" "$output/disk.qcow2.part"
    mv "$work/image.json" "$output/image.json.part"
    mv "$output/disk.qcow2.part" "$output/disk.qcow2"
    mv "$output/image.json.part" "$output/image.json"
    step
    printf '%s: done in %d ms: %s, %d MiB\n' "$name" "$(milliseconds "$began")" "$output/disk.qcow2" "$(($(stat -c %s "$output/disk.qcow2") / 1048576))"
}

# What the image was made from: the recipe's files; a change of one means that the image is out of date.
source_digest() { (cd "$here/.." && find "$name" recipe.sh -type f | sort | xargs -d '\n' sha256sum | sha256sum | cut -d ' ' -f 1); }
