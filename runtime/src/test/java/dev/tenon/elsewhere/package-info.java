/** Classes of a module that knows nothing of persistence; integration tests map them by interfaces. */
@NullMarked
package dev.tenon.elsewhere;

import org.jspecify.annotations.NullMarked;
