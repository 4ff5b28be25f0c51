"""Shut this process in, then become ffmpeg: `sandboxed_start.py OPTION… -- COMMAND…`.

    parent=PID             end when that process does; it must be the parent
    nice=N  limit=AS:N     rlimits, as often as needed
    network=off
    read=PLACE write=PLACE   close the file system but for these (a path, or `fd:N` for one file)

Whatever is asked for and can't be had ends the process with code 125 before the command starts: the
caller finds out once what the machine offers and asks for that (see `sandbox.py`).

It is a script of its own and not a `preexec_fn`, because code between fork and exec in a process
with threads may deadlock. It imports next to nothing (no json, no typing, no signal): a short
render starts it five times, and with them it took four times as long.
"""

import ctypes
import os
import resource
import struct
import sys

CANNOT_SANDBOX = 125

_SIGKILL = 9
_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
# Landlock's system calls have the same numbers on every architecture (they came after the split).
_LANDLOCK_CREATE_RULESET = 444
_LANDLOCK_ADD_RULE = 445
_LANDLOCK_RESTRICT_SELF = 446
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_FIRST_ABI_RIGHTS = (1 << 13) - 1
_TRUNCATE = 1 << 14  # from ABI 3 on; without it open(O_TRUNC) is not governed at all


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _checked(result: int, what: str) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), what)
    return result


def turn_the_network_off() -> None:
    """Move into an empty network namespace; an ordinary user needs a user namespace for that."""
    uid, gid = os.geteuid(), os.getegid()
    _checked(_libc().unshare(_CLONE_NEWUSER | _CLONE_NEWNET), "unshare")
    for name, line in (
        ("setgroups", "deny"),
        ("uid_map", f"{uid} {uid} 1"),
        ("gid_map", f"{gid} {gid} 1"),
    ):
        with open(f"/proc/self/{name}", "w") as file:  # noqa: PTH123
            file.write(line)


def _allow(libc: ctypes.CDLL, ruleset: int, place: str | int, rights: int) -> None:
    try:
        fd = place if isinstance(place, int) else os.open(place, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    if not os.path.isdir(fd):  # noqa: PTH112 - pathlib is slow to load
        rights &= _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE
    rule = struct.pack("=Qi", rights, fd)
    _checked(libc.syscall(_LANDLOCK_ADD_RULE, ruleset, 1, rule, 0), "landlock_add_rule")
    if not isinstance(place, int):
        os.close(fd)


def close_the_file_system(read: list[str | int], write: list[str]) -> None:
    """Leave only these places readable, and only those writable (Landlock, Linux 5.13 and later).

    A place is a path, or the number of an open descriptor for a single file.
    """
    libc = _libc()
    abi = _checked(libc.syscall(_LANDLOCK_CREATE_RULESET, None, 0, 1), "landlock")
    handled = _FIRST_ABI_RIGHTS | (_TRUNCATE if abi >= 3 else 0)
    attributes = struct.pack("=Q", handled)
    ruleset = _checked(
        libc.syscall(_LANDLOCK_CREATE_RULESET, attributes, len(attributes), 0), "landlock"
    )
    for place in read:
        _allow(libc, ruleset, place, _EXECUTE | _READ_FILE | _READ_DIR)
    for place in ["/dev/null", *write]:
        _allow(libc, ruleset, place, handled & ~_EXECUTE)
    _checked(libc.syscall(_LANDLOCK_RESTRICT_SELF, ruleset, 0), "landlock_restrict_self")
    os.close(ruleset)


def _place(text: str) -> str | int:
    return int(text[3:]) if text.startswith("fd:") else text


def enter_sandbox(options: list[str]) -> None:
    """Does what the options ask for, in the order that it has to be done. Error: OSError."""
    asked: dict[str, list[str]] = {}
    for option in options:
        name, _, value = option.partition("=")
        asked.setdefault(name, []).append(value)
    for limit in asked["limit"]:
        name, _, value = limit.partition(":")
        kind = getattr(resource, f"RLIMIT_{name}")
        hard = resource.getrlimit(kind)[1]
        bound = int(value) if hard == resource.RLIM_INFINITY else min(int(value), hard)
        resource.setrlimit(kind, (bound, bound))
    os.nice(int(asked["nice"][0]))
    if not sys.platform.startswith("linux"):
        return
    if "network" in asked:
        turn_the_network_off()
    _checked(_libc().prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    if "read" in asked:
        close_the_file_system([_place(place) for place in asked["read"]], asked.get("write", []))
    # Last: a change of credentials (the user namespace) would clear it again.
    _checked(_libc().prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0), "pdeathsig")
    if os.getppid() != int(asked["parent"][0]):
        raise OSError(0, "the parent is gone")


def main() -> None:
    end = sys.argv.index("--")
    command = sys.argv[end + 1 :]
    try:
        enter_sandbox(sys.argv[1:end])
        os.execv(command[0], command)
    except OSError as error:
        sys.stderr.write(f"cannot sandbox or start: {error.strerror}\n")
        sys.exit(CANNOT_SANDBOX)


if __name__ == "__main__":
    main()
