/**
 * The description of an entity at run time: its tables, columns, attributes and associations, as generated loaders state
 * it. Built on first use of an entity; queries, DDL and flush order are derived from it. Imports {@code sql} and {@code
 * type}.
 */
@NullMarked
package dev.tenon.mapping;

import org.jspecify.annotations.NullMarked;
