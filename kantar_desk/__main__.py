"""``python -m kantar_desk``: the same as the command ``kantar-desk``."""

from kantar_desk.app import main

if __name__ == "__main__":
    raise SystemExit(main())
