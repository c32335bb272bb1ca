# Sourced: the second parser that the tests of calendar feeds need, Debian's python3-icalendar. PYTHON names an interpreter that has it.

install_icalendar() {
    ! "${PYTHON:-/usr/bin/python3}" -c 'import icalendar' 2>/dev/null || return 0
    command -v apt-get >/dev/null || die "Python with the package icalendar is needed at /usr/bin/python3: install it, or name one with PYTHON=…."
    local root=()
    ((EUID == 0)) || root=(sudo)
    step "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    step "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-icalendar
}
