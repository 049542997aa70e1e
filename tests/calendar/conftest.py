"""Both ways to make a calendar file, one after the other."""

from collections.abc import Callable

import pytest

from tests.calendar.files import Job, maker


@pytest.fixture(params=["command line", "browser"])
def made(request: pytest.FixtureRequest) -> Callable[[Job], bytes]:
    """Return what makes a file of the real guide, which has to come out."""

    def make(job: Job) -> bytes:
        real = maker()
        by_python = request.param == "command line"
        file = real.by_python(job) if by_python else real.by_node([job])[0]
        assert file is not None
        return file

    return make
