/** A map by way of association objects: the keys of the relationship, and what its values lead to. */
@NullMarked
package dev.tenon.it.seeds.proxy.positions;

import org.jspecify.annotations.NullMarked;
