"""The hand-written part of `imports/`: copied as it stands, so that it is linted and typed like any other module."""
