"""What serving the site to an editor needs, whatever builds it: no MkDocs in here."""
