# Sourced: the browser that the tests of pages need, with fonts for Vietnamese and Arabic. CHROMIUM names another one.

install_browser() {
    [[ -z ${CHROMIUM:-} && ! -x /usr/bin/chromium ]] || return 0
    command -v apt-get >/dev/null || die "Chromium is needed at /usr/bin/chromium: install it, or name one with CHROMIUM=…."
    local root=()
    ((EUID == 0)) || root=(sudo)
    step "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    step "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core
}
