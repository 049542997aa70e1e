"""Live reload: which pages to build first, which are fresh, the panel of problems; no MkDocs."""
