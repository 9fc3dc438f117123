/** Tenon's own mapping annotations, beside those of Jakarta Persistence. Imports nothing. */
@NullMarked
package dev.tenon.annotation;

import org.jspecify.annotations.NullMarked;
