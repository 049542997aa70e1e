"""Complete a built site for its host: headers, service worker, whole stylesheets."""

from generator.hosting.headers import HEADERS_FILE, nginx_server, write_headers
from generator.hosting.policy import policy

__all__ = ["HEADERS_FILE", "nginx_server", "policy", "write_headers"]
