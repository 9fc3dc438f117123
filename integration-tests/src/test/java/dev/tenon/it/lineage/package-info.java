/** A hierarchy whose root is abstract and has a composite identifier that users assign. */
@NullMarked
package dev.tenon.it.lineage;

import org.jspecify.annotations.NullMarked;
