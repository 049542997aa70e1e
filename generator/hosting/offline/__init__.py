"""A finished site made to be read without a connection, by a service worker of its own."""

from generator.hosting.offline.site_worker import NotASiteError, require_site, write_worker

__all__ = ["NotASiteError", "require_site", "write_worker"]
