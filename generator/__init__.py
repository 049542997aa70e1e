"""The generator: rules in, a guide out. The core knows nothing of MkDocs."""
