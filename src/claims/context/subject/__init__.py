"""What a figure counts or measures: the noun behind it, before it, or carried from before."""
