"""The checks of figures against each other: one module a kind of check, their order in `registry`.

A new check is a module beside these with a function that takes a `Page` (one text, divided) and yields findings, a line in
`registry.WITHIN`, and a file of examples in tests/corpus/checks/. `repeats` alone looks across texts.
"""
