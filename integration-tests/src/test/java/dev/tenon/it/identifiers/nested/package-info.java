/** Identifiers of which a part is the composite identifier of another entity. */
@NullMarked
package dev.tenon.it.identifiers.nested;

import org.jspecify.annotations.NullMarked;
