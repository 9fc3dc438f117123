/** Databases for the tests: finds or starts one PostgreSQL for the whole run, and hands out empty schemas on it. */
package dev.tenon.it.database;
