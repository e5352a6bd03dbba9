"""Named rules, by what they look at; `claims.kinds` says in which order they are asked.

A new exception is one function in the module that fits, its place in `kinds`, a line in `reasons`, and its lines in tests/corpus.
"""
