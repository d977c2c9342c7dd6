"""The one error of the generator.

ImportsError    the input cannot become bindings; nothing has been written
"""


class ImportsError(Exception):
    """Bad input: a folder without CRDs, a file that is not a CRD, broken YAML, a schema that is not structural.

    The caller may show it and stop: the output folder is as it was before.
    """

    def __init__(self, wrong: str, *, value: object, allowed: str, change: str) -> None:
        self.wrong = wrong
        self.value = value
        self.allowed = allowed
        self.change = change
        super().__init__(f"{wrong}: given {value}; allowed: {allowed}; to fix: {change}")
