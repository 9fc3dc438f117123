/** One-to-one relationships by reference: the owning side, the inverse side, and what a replacement writes. */
package dev.tenon.it.relationships.onetoone;
