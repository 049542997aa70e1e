"""What is wrong with a guide, in stages: what its parts mean together, and what a release needs."""
