"""Where the frozen program starts."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # the process that reads a PDF is this program again; it ends here
    from kantar_desk.app import main

    sys.exit(main())
