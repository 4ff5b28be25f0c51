"""For all tests: a slow machine is no failure."""

from hypothesis import settings

settings.register_profile("nemobot", deadline=None, print_blob=True)
settings.load_profile("nemobot")
