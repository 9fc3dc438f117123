/** The families of types that conditions are checked by, and which of them fit. */
@NullMarked
package dev.tenon.processor.condition.type;

import org.jspecify.annotations.NullMarked;
