"""The system packages that Qt and the tests need, installed by apt where that is allowed."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from devtools.checkout import give_up, output_of, run, run_reporting, say, step


@dataclass(frozen=True)
class Need:
    """One thing looked for on the system, and the Debian package that brings it."""

    sought: str
    package: str


# What `ldd` misses for the xcb, Wayland and offscreen platforms of Qt on a bare Debian 12.
LIBRARIES = (
    Need("libglib-2.0.so.0", "libglib2.0-0"),
    Need("libEGL.so.1", "libegl1"),
    Need("libGL.so.1", "libgl1"),
    Need("libfontconfig.so.1", "libfontconfig1"),
    Need("libfreetype.so.6", "libfreetype6"),
    Need("libdbus-1.so.3", "libdbus-1-3"),
    Need("libX11.so.6", "libx11-6"),
    Need("libX11-xcb.so.1", "libx11-xcb1"),
    Need("libxkbcommon.so.0", "libxkbcommon0"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("libxcb-glx.so.0", "libxcb-glx0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("libxcb-image.so.0", "libxcb-image0"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("libxcb-randr.so.0", "libxcb-randr0"),
    Need("libxcb-render-util.so.0", "libxcb-render-util0"),
    Need("libxcb-shape.so.0", "libxcb-shape0"),
    Need("libxcb-shm.so.0", "libxcb-shm0"),
    Need("libxcb-sync.so.1", "libxcb-sync1"),
    Need("libxcb-util.so.1", "libxcb-util1"),
    Need("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1"),
    Need("libwayland-client.so.0", "libwayland-client0"),
    Need("libwayland-cursor.so.0", "libwayland-cursor0"),
    Need("libwayland-egl.so.1", "libwayland-egl1"),
)
# What a throw-away desktop session for the journeys is made of (see desk.py).
PROGRAMS = (
    Need("git", "git"),
    Need("Xvfb", "xvfb"),
    Need("openbox", "openbox"),
    Need("dbus-daemon", "dbus-daemon"),
    Need("dbus-send", "dbus-bin"),
    Need("gnome-keyring-daemon", "gnome-keyring"),
    Need("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"),
    Need("xdotool", "xdotool"),
    # The clipboard under Wayland: a compositor that runs in an X window, and a second client.
    Need("weston", "weston"),
    Need("wl-paste", "wl-clipboard"),
    Need("curl", "curl"),
)
LOAD_GENERATORS = (Need("wrk", "wrk"),)
# Debian keeps the servers' programs outside of PATH.
POSTGRES_PLACES = Path("/usr/lib/postgresql")
POSTGRES_PACKAGE = "postgresql"
# Read by the package's installation: the tests make clusters of their own, and need no other.
NO_CLUSTER = Path("/etc/postgresql-common/createcluster.d/none-for-tests.conf")
NGINX_PLACES = ("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin")
NGINX_PACKAGE = "nginx-light"
FONT_PACKAGE = "fonts-dejavu-core"
FONT_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
)


def missing_programs() -> list[str]:
    """The packages that the tests lack: of a throw-away desktop session, PostgreSQL and nginx."""
    lacking = missing(PROGRAMS)
    lacking += [] if _has_postgres() else [POSTGRES_PACKAGE]
    return lacking if _has_nginx() else [*lacking, NGINX_PACKAGE]


def missing(programs: Iterable[Need]) -> list[str]:
    """The packages of those ``programs`` that are not there."""
    return [need.package for need in programs if shutil.which(need.sought) is None]


def _has_postgres() -> bool:
    return any(POSTGRES_PLACES.glob("*/bin/initdb")) or shutil.which("initdb") is not None


def _has_nginx() -> bool:
    places = os.pathsep.join([os.environ.get("PATH", ""), *NGINX_PLACES])
    return shutil.which("nginx", path=places) is not None


def missing_libraries() -> list[str]:
    """The packages that a Qt window lacks; Linux only, elsewhere Qt brings what it needs."""
    if not sys.platform.startswith("linux"):
        return []
    listing = output_of(["/sbin/ldconfig", "-p"]) or output_of(["ldconfig", "-p"])
    if listing is None:  # musl and the like have no such cache: let Qt itself report
        return []
    known = {line.split()[0] for line in listing.splitlines() if line.startswith("\t")}
    missing = [need.package for need in LIBRARIES if need.sought not in known]
    return missing if _has_font() else [*missing, FONT_PACKAGE]


def _has_font() -> bool:
    files = chain.from_iterable(
        folder.rglob("*.[to]tf") for folder in FONT_FOLDERS if folder.is_dir()
    )
    return next(files, None) is not None


def require(packages: Iterable[str]) -> None:
    """Install ``packages`` where apt needs no asking, or give up with the line to type."""
    names = list(dict.fromkeys(packages))
    if not names:
        return
    prefix = _apt_prefix()
    if prefix is None:
        who = "" if _is_root() else "sudo "
        line = f"{who}apt-get install -y --no-install-recommends {' '.join(names)}"
        give_up(
            f"System packages are missing. Install them, then run this command again:\n  {line}"
        )
    _install(prefix, names)


def _is_root() -> bool:
    return os.name == "posix" and os.geteuid() == 0


def _apt_prefix() -> list[str] | None:
    """How apt may be called without asking anybody, or None."""
    if shutil.which("apt-get") is None:
        return None
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", "apt-get", "-q", "-y"]
    quiet += ["-o", "Dpkg::Use-Pty=0"]
    if _is_root():
        return quiet
    if shutil.which("sudo") is not None and output_of(["sudo", "-n", "true"]) is not None:
        return ["sudo", "-n", *quiet]
    return None


def _install(prefix: list[str], names: list[str]) -> None:
    with step(f"Installing {len(names)} system packages: {' '.join(names)}"):
        if not run_reporting([*prefix, "update"], _worth_telling):
            say("    the package lists could not be refreshed; trying with the present ones")
        command = [*prefix, "install", "--no-install-recommends", *names]
        with _no_cluster(prefix) if POSTGRES_PACKAGE in names else nullcontext():
            is_done = run_reporting(command, _worth_telling)
        if not is_done:
            give_up("apt-get could not install them; its words are above.")


@contextmanager
def _no_cluster(prefix: list[str]) -> Iterator[None]:
    """Keep the package of PostgreSQL from making and starting a server of the computer's own."""
    as_root = prefix[: prefix.index("env")]
    words = f"mkdir -p {NO_CLUSTER.parent} && echo create_main_cluster = false >{NO_CLUSTER}"
    run([*as_root, "sh", "-c", words])
    try:
        yield
    finally:
        run([*as_root, "rm", "-f", NO_CLUSTER])


def _worth_telling(line: str) -> str | None:
    return line if line.startswith(("Need to get", "Fetched")) else None
