/** Names that databases keep for themselves, that need quotes, or that are too long; and what DDL says of constraints. */
package dev.tenon.it.names;
