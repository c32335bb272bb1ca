# Sourced: the browser that the tests of pages need, with fonts for Vietnamese and Arabic. CHROMIUM names another one.

# install_browser [PACKAGE]: the tests use Debian's chromium-headless-shell, the same engine without a user interface, and
# if it cannot be installed, an existing Chromium.
install_browser() {
    local package=${1:-chromium-headless-shell}
    [[ -z ${CHROMIUM:-} && ! -x /usr/bin/$package ]] || return 0
    ! apt_install "$package" fonts-noto-core || return 0
    [[ -x /usr/bin/chromium ]] || apt_install chromium fonts-noto-core ||
        die "Chromium is needed at /usr/bin/chromium: install it, or name one with CHROMIUM=…."
}

apt_install() {
    local root=()
    ((EUID == 0)) || root=(sudo)
    command -v apt-get >/dev/null && { ((EUID == 0)) || command -v sudo >/dev/null; } || return 1
    step "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
        step "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}
