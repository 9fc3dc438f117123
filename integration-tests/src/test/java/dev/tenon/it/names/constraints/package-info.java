/** Indexes, unique, check and foreign key constraints that the mapping declares. */
package dev.tenon.it.names.constraints;
