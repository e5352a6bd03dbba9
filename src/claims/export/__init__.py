"""How claims leave the library: flat rows, tables in the terminal."""
