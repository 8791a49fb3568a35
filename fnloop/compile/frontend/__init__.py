"""Users' source to functions of bare tensors, which MindSpore's parser can read."""
