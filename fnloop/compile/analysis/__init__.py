"""What is known of a program before its graph: binding times, the specs of values, effects."""
