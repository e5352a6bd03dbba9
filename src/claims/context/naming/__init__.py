"""Which words name a speaker: a person's name, a title, an organisation; and where in a clause they stand."""
