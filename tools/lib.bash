# What the scripts beside this file share: speaking, failing, and finding the tools.
# Sourced, never run.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tools/versions.env

# Tools we compile live once a user, not once a clone: a fresh clone starts at once.
SCRUTIN_TOOLS="${SCRUTIN_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/scrutin}"

say() { printf '%s\n' "$*" >&2; }

# The one sentence a person reads when something cannot go on: what is wrong, and what to do.
fail() {
    say ""
    say "scrutin: $*"
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# step "What is being done" command...: says so, runs it, says how long it took.
step() {
    local what=$1 start=$SECONDS
    shift
    say "== $what"
    if ! "$@"; then
        fail "\"$what\" failed after $((SECONDS - start)) s; the lines above say why."
    fi
    say "   done in $((SECONDS - start)) s"
}

# quietly LOG command...: keeps the chatter of a tool in LOG and shows its end only when the tool fails.
quietly() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    if ! "$@" >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        return 1
    fi
}

# True if version $1 is at least version $2.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# Runs a command as root: directly, or through sudo when it asks for no password or a person is there to type it.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif have sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        sudo "$@"
    else
        return 1
    fi
}

# apt_install package...: true if the distribution's packages are installed afterwards.
apt_install() {
    have apt-get || return 1
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return 0
    say "   installing from the distribution: ${missing[*]}"
    quietly target/set-up/apt-update.log as_root apt-get update || return 1
    quietly target/set-up/apt-install.log as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"
}

# The version of wasm-bindgen that Cargo.lock settled on.
wasm_bindgen_version() {
    awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock
}

# The newest installed toolchain that is no older than RUST_OLDEST, the pinned one first; empty without rustup.
chosen_toolchain() {
    have rustup || return 0
    local name
    for name in "$RUST_VERSION" stable "$(rustup show active-toolchain 2>/dev/null | cut -d ' ' -f 1)"; do
        [ -n "$name" ] || continue
        local version
        version=$(RUSTUP_AUTO_INSTALL=0 rustup run "$name" rustc --version 2>/dev/null | cut -d ' ' -f 2) || continue
        if [ -n "$version" ] && at_least "${version%%-*}" "$RUST_OLDEST"; then
            printf '%s' "$name"
            return 0
        fi
    done
}

# Puts the tools of this project first on the path, and the pinned compiler in charge.
use_tools() {
    local bindgen toolchain
    bindgen=$(wasm_bindgen_version)
    export PATH="$PWD/node_modules/.bin:$SCRUTIN_TOOLS/trunk-$TRUNK_VERSION/bin:$SCRUTIN_TOOLS/wasm-bindgen-$bindgen/bin:$HOME/.cargo/bin:$PATH"
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    if [ -z "${RUSTUP_TOOLCHAIN:-}" ]; then
        toolchain=$(chosen_toolchain)
        if [ -n "$toolchain" ]; then
            export RUSTUP_TOOLCHAIN=$toolchain
        fi
    fi
}

# What compiles for wasm32: "sources" (this toolchain, with the sources of its standard library), "target" (this
# toolchain, with the library rustup ships), "distribution" (Debian's compiler and its sources) or "none".
# SCRUTIN_WASM names one of them to have no other.
wasm_source() {
    local sysroot
    sysroot=$(rustc --print sysroot 2>/dev/null)/lib/rustlib
    if [ -d "$sysroot/src/rust/library/std" ] && [ "${SCRUTIN_WASM:-sources}" = sources ]; then
        echo sources
    elif [ -d "$sysroot/wasm32-unknown-unknown/lib" ] && [ "${SCRUTIN_WASM:-target}" = target ]; then
        echo target
    elif [ "${SCRUTIN_WASM:-distribution}" = distribution ] &&
        [ -x /usr/bin/rustc ] && [ -d /usr/lib/rustlib/src/rust/library/std ] &&
        have rustup && rustup toolchain list 2>/dev/null | grep -q '^scrutin-web'; then
        echo distribution
    else
        echo none
    fi
}

# The standard library is compiled with the page, for size, and a panic traps without composing a message that nobody
# would see: the boot script stops the page at any trap. Cargo asks for RUSTC_BOOTSTRAP to build a library.
SMALL_LIBRARY=(RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
    CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
    "RUSTFLAGS=${RUSTFLAGS:-} -Zunstable-options -Cpanic=immediate-abort")

# for_wasm command...: runs a command that compiles for wasm32, with the compiler that can.
for_wasm() {
    case $(wasm_source) in
    sources) env "${SMALL_LIBRARY[@]}" "$@" ;;
    target) "$@" ;;
    distribution)
        env "${SMALL_LIBRARY[@]}" RUSTUP_TOOLCHAIN=scrutin-web SCRUTIN_HOST_TOOLCHAIN="${RUSTUP_TOOLCHAIN:-}" "$@"
        ;;
    none) fail "there is no Rust for WebAssembly here; run \"make setup\"." ;;
    esac
}

# Chromium or a relative of it; empty if there is none.
chromium_path() {
    local name
    for name in ${CHROMIUM:-} chromium chromium-browser google-chrome google-chrome-stable; do
        if have "$name"; then
            command -v "$name"
            return 0
        fi
    done
}
