"""The streaming analysis: how unusual the most unusual value of each id was, hour by hour; runs on Apache Flink."""
