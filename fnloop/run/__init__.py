"""Running a plan: written out as one flat function, checked, and explained where it fails."""
