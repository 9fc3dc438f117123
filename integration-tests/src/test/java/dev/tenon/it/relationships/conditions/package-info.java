/** Every construct of the join-condition language, run on each database. */
@NullMarked
package dev.tenon.it.relationships.conditions;

import org.jspecify.annotations.NullMarked;
