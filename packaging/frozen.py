"""Where the frozen program starts."""

import sys

from kantar_desk.app import main

if __name__ == "__main__":
    sys.exit(main())
