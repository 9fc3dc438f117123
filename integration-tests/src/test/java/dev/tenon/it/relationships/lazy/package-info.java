/** Plain references that are written lazy: stand-ins that fill themselves. */
package dev.tenon.it.relationships.lazy;
