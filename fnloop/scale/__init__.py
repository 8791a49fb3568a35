"""Many runs of one pipeline: over inputs that have nothing to do with each other, in this process or in others."""
