"""Saves tags one after the other and says each one, for the power test; run under strace."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from killed import Work


def main() -> None:
    work = Work(Path(sys.argv[1]))
    for number in range(int(sys.argv[2])):
        with work.db.writing(work.head("save")) as tx:
            tx.insert(work.tag(f"note {number}"))
            tx.insert(work.tag(f"note {number}"))
        os.write(1, f"saved {number}\n".encode())
    raw = work.db._writer.raw_connection()
    raw.driver_connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    raw.close()
    for number in range(1000, 1010):
        with work.db.writing(work.head("save")) as tx:
            tx.insert(work.tag(f"note {number}"))
            tx.insert(work.tag(f"note {number}"))
        os.write(1, f"saved {number}\n".encode())
    os._exit(0)


if __name__ == "__main__":
    main()
