"""What a host has to know of a finished site."""

from generator.hosting.headers import HEADERS_FILE, write_headers
from generator.hosting.policy import policy

__all__ = ["HEADERS_FILE", "policy", "write_headers"]
