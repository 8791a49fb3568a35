"""Running plans: the Python writer, the checks, and the explanation of failures."""
