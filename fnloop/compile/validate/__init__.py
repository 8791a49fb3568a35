"""What a graph gives, compared with what Python gives."""
