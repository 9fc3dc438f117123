package dev.tenon.benchmarks;

import dev.tenon.jdbc.ConnectionSource;
import java.sql.Connection;

/** Hands out one connection again and again, as a pool of one would, without its cost. */
record OneConnectionDataSource(Connection connection) {}
