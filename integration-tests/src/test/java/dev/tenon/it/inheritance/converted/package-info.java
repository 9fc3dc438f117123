/** A hierarchy of which one class has attributes with converters. */
@NullMarked
package dev.tenon.it.inheritance.converted;

import org.jspecify.annotations.NullMarked;
