#!/bin/sh
# Installs API Access Admin from this folder without a network; see: ./install.sh --help
for python in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
    if "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
        exec "$python" -I "$(dirname "$0")/install.py" "$@"
    fi
done
echo "install.sh: Python 3.11, 3.12 or 3.13 is needed (or set PYTHON to one)" >&2
exit 2
