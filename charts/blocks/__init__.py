"""Building blocks shared by the systems: one file per noun, each with its properties, grants, metrics and alarms."""
