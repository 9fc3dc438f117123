/** Foreign keys of several columns, to an id class and to an embedded id. */
package dev.tenon.it.relationships.composite;
