"""A real PostgreSQL, brought up for as long as it is needed and gone afterwards.

It comes from the package `pgserver`, whose wheel holds the programs; where that does not start, from the system's own
(Debian's `postgresql`).
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path

from sqlalchemy import create_engine, make_url, text

_names = count()


class NoPostgresql(RuntimeError):
    """Neither way of bringing one up worked."""


@contextmanager
def running() -> Iterator[tuple[str, str]]:
    """A server: where its programs come from, and its URL. Raises NoPostgresql with what went wrong."""
    problems = []
    with ExitStack() as stack:
        temporary = tempfile.TemporaryDirectory(prefix="warledger-pg-", ignore_cleanup_errors=True)
        folder = Path(stack.enter_context(temporary))
        folder.chmod(0o755)  # the server may run as another user
        for name, way in (("the package pgserver", _packaged), ("the system", _installed)):
            try:
                url = stack.enter_context(way(folder))
            except Exception as error:  # noqa: BLE001 whatever goes wrong, the other way may work
                problems.append(f"{name}: {error!r}")
                continue
            yield name, url
            return
    raise NoPostgresql("; ".join(problems))


@contextmanager
def _packaged(folder: Path) -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of platformdirs, where XDG_RUNTIME_DIR is not set
        from pgserver import get_server  # type: ignore[attr-defined]

        server = get_server(folder / "packaged", cleanup_mode="stop")
    yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    server.cleanup()


@contextmanager
def _installed(folder: Path) -> Iterator[str]:
    """Debian's programs, which refuse to run as root."""
    programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    data, user = folder / "installed", "postgres" if os.geteuid() == 0 else None
    data.mkdir()
    if user:
        subprocess.run(["/bin/chown", user, data], check=True)  # noqa: S603

    def run(*command: str | Path) -> None:
        subprocess.run(command, check=True, user=user, stdout=subprocess.DEVNULL, cwd=data)  # noqa: S603

    run(programs / "initdb", "-D", data / "pg", "-U", "postgres", "--auth", "trust", "--encoding", "UTF8")
    options = f"-c listen_addresses='' -c unix_socket_directories={data}"
    run(programs / "pg_ctl", "-D", data / "pg", "-l", data / "log", "-w", "-o", options, "start")
    yield f"postgresql+psycopg://postgres@/postgres?host={data}"
    run(programs / "pg_ctl", "-D", data / "pg", "-m", "immediate", "stop")


@contextmanager
def database(server: str) -> Iterator[str]:
    """The URL of a new database on the server of this URL, which goes afterwards."""
    name = f"warledger_{os.getpid()}_{next(_names)}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield make_url(server).set(database=name).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()
