"""The scripts of a finished site: modules that always load together stand in one file (0082)."""

from generator.hosting.modules.join import join_modules
from generator.hosting.modules.preload import preload_modules

__all__ = ["join_modules", "preload_modules"]
