#!/usr/bin/env bash
# UNTESTED: written from the tools' documentation; it could not be run where the project is built.
# Makes "dist/Kantar Desk.app" and dist/kantar-desk.dmg. Unsigned: macOS asks before the first start.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
python3 packaging/dev.py package
rm -f dist/kantar-desk.dmg
hdiutil create -volname "Kantar Desk" -srcfolder "dist/Kantar Desk.app" -ov -format UDZO dist/kantar-desk.dmg
