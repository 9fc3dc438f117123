/** The resolved tree of a condition: columns instead of names, a type at each node. */
@NullMarked
package dev.tenon.processor.condition.tree;

import org.jspecify.annotations.NullMarked;
