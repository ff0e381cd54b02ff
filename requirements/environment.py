"""Makes the environment that Thecalog runs and is tested in, so that one command sets up a fresh machine."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

CHECKOUT = Path(__file__).resolve().parent.parent
LOCKS = tuple(CHECKOUT / "requirements" / name for name in ("installer.lock", "development.lock"))
OLDEST_PYTHON = (3, 11)
PYTHONS = ("python3.11", "python3.12", "python3.13", "python3.14")

# What Qt's offscreen and xcb platforms load, by the name the loader knows it, and Debian's package of it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def main() -> None:
    """Set up what is missing; where all is there, look and return at once."""
    if sys.version_info < OLDEST_PYTHON:
        start_again_with_newer_python()
    try:
        install_packages(missing_packages())
        make_environment(CHECKOUT / ".venv", locks=LOCKS)
    except KeyboardInterrupt:
        stop("Set-up was interrupted; the same command takes it up again.")
    except subprocess.CalledProcessError as error:
        stop(f"Set-up stopped: this command ended with code {error.returncode}:\n  {shlex.join(error.cmd)}")


def start_again_with_newer_python() -> None:
    """Hand over to a newer Python of this machine, since an old `python3` often stands beside one."""
    for name in PYTHONS:
        newer = shutil.which(name)
        if newer and subprocess.run([newer, "-c", ""], capture_output=True, check=False).returncode == 0:
            os.execv(newer, [newer, __file__])
    stop("Thecalog needs Python 3.11 or newer. Name one: make PYTHON3=/path/to/python3.11 …")


def missing_packages() -> list[str]:
    """Debian's packages that this machine lacks: Python's venv, and the libraries Qt loads."""
    packages = []
    if importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    loader = shutil.which("ldconfig", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if sys.platform == "linux" and loader:
        known = subprocess.run([loader, "-p"], capture_output=True, text=True, check=True).stdout
        packages += packages_of_missing_libraries(known)
    return packages


def packages_of_missing_libraries(known: str) -> list[str]:
    """The packages of those libraries that `known`, the output of `ldconfig -p`, does not list."""
    listed = {line.split()[0] for line in known.splitlines() if "=>" in line}
    return [package for library, package in QT_LIBRARIES.items() if library not in listed]


def install_packages(packages: list[str]) -> None:
    """Install Debian's packages where this account may; elsewhere print the exact command and stop."""
    if not packages:
        return
    if shutil.which("apt-get") is None:
        stop(f"Thecalog needs these system packages (Debian's names): {' '.join(packages)}")
    privilege = granted_privilege()
    if privilege is None:
        stop(
            "Thecalog needs system packages that this account may not install."
            f" Run this, then the same command again:\n  {command_for_a_person(packages)}"
        )
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    quietly = [*privilege, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    update, install = (
        [*quietly, "update"],
        [*quietly, "install", "--yes", "--no-install-recommends", *packages],
    )
    subprocess.run(update, check=False)  # a source that is down may be one that is not needed
    subprocess.run(install, stdout=subprocess.DEVNULL, check=True)


def granted_privilege() -> list[str] | None:
    """What goes before a command that root must run: nothing for root, sudo where it asks nothing, else None."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asks_nothing = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    return ["sudo", "-n"] if asks_nothing else None


def command_for_a_person(packages: list[str]) -> str:
    """The one line that a person with the right to it types to install the packages."""
    install = f"apt-get install --yes --no-install-recommends {' '.join(packages)}"
    if shutil.which("sudo"):
        return f"sudo apt-get update && sudo {install}"
    return f'su -c "apt-get update && {install}"'


def make_environment(folder: Path, *, locks: tuple[Path, ...]) -> None:
    """Install the locked requirements into a virtual environment in `folder`, unless they are there already.

    The stamp is the last thing written, so that a set-up that was interrupted is taken up again. A link is refused:
    to make an environment anew empties its folder, which here would be somebody else's.
    """
    if folder.is_symlink():
        stop(
            f"{folder} is a link to {folder.resolve()}; remove the link, and an environment is made in its place."
        )
    stamp = folder / "installed"
    wanted = fingerprint(locks)
    working = is_working(folder)
    if working and stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return
    stamp.unlink(missing_ok=True)
    if not working:
        print(f"Making {folder.name} with Python {sys.version.split()[0]}", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
    for lock in locks:
        print(f"Installing {lock.relative_to(CHECKOUT)}", flush=True)
        install_lock(lock, python=folder / "bin" / "python")
    partial = stamp.with_suffix(".partial")
    partial.write_text(wanted, encoding="ascii")
    partial.replace(stamp)


def install_lock(lock: Path, *, python: Path) -> None:
    """Install the exact files a lock names.

    Without isolation, a package that comes as source is built by the locked setuptools, not by the newest.
    """
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "--require-hashes", "--no-build-isolation", "-r", str(lock)], check=True)


def fingerprint(locks: tuple[Path, ...]) -> str:
    """A hash of all that the locks say."""
    return hashlib.sha256(b"".join(lock.read_bytes() for lock in locks)).hexdigest()


def is_working(folder: Path) -> bool:
    """Whether the environment still stands where it was made, and its Python starts and finds its own pip.

    The scripts of a virtual environment hold its path: in a checkout that was moved they no longer start.
    """
    python, configuration = folder / "bin" / "python", folder / "pyvenv.cfg"
    if not (python.is_file() and configuration.is_file()):
        return False
    if str(folder) not in configuration.read_text(encoding="utf-8"):
        return False
    probe = [
        str(python),
        "-c",
        "import importlib.util, sys; sys.exit(importlib.util.find_spec('pip') is None)",
    ]
    try:
        return subprocess.run(probe, capture_output=True, check=False).returncode == 0
    except OSError:  # a Python of another machine
        return False


def stop(sentence: str) -> NoReturn:
    """End the set-up with a sentence for the person who started it."""
    print(sentence, file=sys.stderr)
    sys.exit(1)


if __name__ == "__main__":
    main()
