"""Jobs that keep very many values let the garbage collector rest, and it wakes whatever happens."""

from __future__ import annotations

import contextlib
import gc

import pytest

from kantar_desk.errors import Cancelled
from kantar_desk.store.collector import collector_at_rest
from kantar_desk.workspace.assistance import FINDERS
from kantar_desk.workspace.gate import Progress


def test_the_collector_rests_until_the_last_job_is_done():
    with collector_at_rest():
        with collector_at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_one_that_was_off_before_stays_off():
    gc.disable()
    try:
        with collector_at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize("name", FINDERS)
def test_a_cancelled_run_wakes_the_collector(workspace, name):
    progress = Progress()
    progress.cancel()
    with contextlib.suppress(Cancelled):  # an empty project may be done before it is asked
        FINDERS[name](workspace, progress=progress)
    assert gc.isenabled()
