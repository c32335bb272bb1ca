# Sourced: the browser that the tests of pages need, with fonts for Vietnamese and Arabic. CHROMIUM names another one.
# Debian's chromium-headless-shell is preferred: the same engine without the windows around it. Where only chromium is, that is used.

install_browser() {
    [[ -z ${CHROMIUM:-} && ! -x /usr/bin/chromium-headless-shell ]] || return 0
    if ! command -v apt-get >/dev/null || { ((EUID != 0)) && ! command -v sudo >/dev/null; }; then
        [[ -x /usr/bin/chromium ]] || die "Chromium is needed at /usr/bin/chromium: install it, or name one with CHROMIUM=…."
        return 0
    fi
    local root=()
    ((EUID == 0)) || root=(sudo)
    step "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq || [[ -x /usr/bin/chromium ]]
    step "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium-headless-shell fonts-noto-core ||
        [[ -x /usr/bin/chromium ]] ||
        step "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core
}
