"""A Cell that is called with tensors, as the operators of MindSpore that it runs."""
