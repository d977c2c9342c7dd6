"""An environment of its own for Apache Flink: PyFlink and a Java, too heavy for the project's."""
