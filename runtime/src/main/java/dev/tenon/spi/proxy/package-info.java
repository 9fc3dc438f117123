/**
 * The live views that attributes with {@code @AssociationProxy} hold. Generated code makes them. Imports the values of
 * the root package.
 */
@NullMarked
package dev.tenon.spi.proxy;

import org.jspecify.annotations.NullMarked;
