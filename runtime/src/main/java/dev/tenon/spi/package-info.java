/**
 * What generated code implements and calls. Not for people: its compatibility is with generated code of the same
 * version only. Imports {@code mapping}, {@code type}, {@code sql} and the values of the root package.
 */
@NullMarked
package dev.tenon.spi;

import org.jspecify.annotations.NullMarked;
