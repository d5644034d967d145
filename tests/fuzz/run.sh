#!/bin/bash
# Looks for input with which a parser does not come back, led by coverage (libFuzzer): each target for a while, from the
# inputs of earlier runs, which are in corpus/, and from the tests' own files.
#
#   tests/fuzz/run.sh [--keep] [SECONDS [TARGET...]]      [default: 600 seconds, all targets]
#
# What it finds is put into found/, and stays there as a test once it is mended. --keep puts the inputs that take new
# ways into corpus/. It takes a C++ compiler, and sqlite3.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
keep=no
if [ "${1:-}" = --keep ]; then
    keep=yes
    shift
fi
seconds=${1:-600}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(words document rows dump texts log store foreign files sheet)

cd "$here"
host=$(rustc -vV | sed -n 's/^host: //p')
# Tells the fuzzer which ways were taken. With a host named, build scripts are left alone.
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$here/../../target}/fuzz
# The versions that the program has; the fuzzer's library comes on top.
cp ../../Cargo.lock Cargo.lock
cargo build --release --target "$host"
program=$CARGO_TARGET_DIR/$host/release/vmailctl-fuzz

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What the tests have of it.
begin_with() {
    local file
    case $1 in
    dump | files) cp ../import/*.sql "$work/seeds" ;;
    texts)
        for file in ../import/*.csv ../import/*.yml ../import/*.json ../import/passwd-file ../import/*/*; do
            [ ! -f "$file" ] || { echo "=== $(basename "$file")"; cat "$file"; } >"$work/seeds/$(basename "$file")"
        done
        for file in ../import/docker-mailserver ../import/google ../import/microsoft365; do
            (cd "$file" && for name in *; do echo "=== $name"; cat "$name"; done) >"$work/seeds/$(basename "$file")" 2>/dev/null || true
        done
        ;;
    foreign)
        # Small pages make small files.
        for file in ../import/*.sqlite.sql; do
            { echo 'PRAGMA page_size = 512;'; cat "$file"; } | sqlite3 "$work/seeds/$(basename "$file")"
        done
        ;;
    sheet) cp ../files/*.csv ../import/*.csv "$work/seeds" ;;
    rows) for number in 0 1 2 3; do printf "\\$number" | cat - ../import/users.csv >"$work/seeds/$number"; done ;;
    esac
}

failed=no
for target in "${targets[@]}"; do
    printf '\n== %s, %s seconds\n' "$target" "$seconds"
    rm -rf "${work:?}"/*
    mkdir "$work/seeds" "$work/corpus"
    [ ! -f "corpus/$target.tar.gz" ] || tar -xzf "corpus/$target.tar.gz" -C "$work/corpus"
    begin_with "$target"
    mkdir -p found corpus
    FUZZ_TARGET=$target "$program" -max_total_time="$seconds" -max_len=20000 -timeout=10 -rss_limit_mb=2048 -close_fd_mask=1 \
        -artifact_prefix="found/$target-" -print_final_stats=1 -verbosity=0 "$work/corpus" "$work/seeds" || failed=yes
    if [ $keep = yes ]; then
        mkdir "$work/fewest"
        FUZZ_TARGET=$target "$program" -merge=1 -max_len=20000 -close_fd_mask=1 -verbosity=0 "$work/fewest" "$work/corpus" "$work/seeds"
        tar -C "$work/fewest" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cf - . | gzip -n9 >"corpus/$target.tar.gz"
        echo "kept: $(ls "$work/fewest" | wc -l) inputs"
    fi
done
rmdir found 2>/dev/null || true
[ $failed = no ]
