"""Analyses of a program before its graph: binding times, the specs of values, effects on Parameters."""
