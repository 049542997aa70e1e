"""A finished site made to be read without a connection, by a service worker of its own."""

from generator.offline.finish import NotASiteError, finish

__all__ = ["NotASiteError", "finish"]
