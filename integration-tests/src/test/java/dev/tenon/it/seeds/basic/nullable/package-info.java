/** "Nullable Many-to-One": whether null is allowed comes from the Java types. */
@NullMarked
package dev.tenon.it.seeds.basic.nullable;

import org.jspecify.annotations.NullMarked;
