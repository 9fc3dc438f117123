/** Identifiers: assigned, generated, composite and derived ones. */
package dev.tenon.it.identifiers;
