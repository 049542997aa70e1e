"""A finished site made to be read without a connection, by a service worker of its own."""
