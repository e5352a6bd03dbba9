"""In which role a figure stands (total, share, increase, …) and what it is compared with."""
