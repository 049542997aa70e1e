"""Complete a built site for its host: headers, service worker, whole stylesheets."""
