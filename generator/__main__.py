"""`python -m generator` is the command `guide`."""

from generator.cli import main

if __name__ == "__main__":
    main(prog_name="guide")
