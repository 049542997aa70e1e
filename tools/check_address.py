"""Say in one sentence why a server cannot listen on an address; silent when it can.

Usage: python tools/check_address.py HOST:PORT
"""

import socket
import sys


def why_not(address: str) -> str | None:
    """Return what keeps `address` from being served, None when nothing does."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal():
        return "it is not HOST:PORT"
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((host.strip("[]"), int(port)))
    except OverflowError:
        return "a port is at most 65535"
    except OSError as fault:
        return (fault.strerror or str(fault)).lower()
    return None


def main() -> None:
    """Check the address that the command line names."""
    _, address = sys.argv
    if reason := why_not(address):
        sys.exit(f"Cannot serve on {address}, {reason}: name another, as in ADDR=127.0.0.1:8001.")


if __name__ == "__main__":
    main()
