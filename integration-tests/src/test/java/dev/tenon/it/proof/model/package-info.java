/**
 * The plain model: what the objects of a domain hold, and what becomes of them by the rules of the mapping. Knows nothing of
 * Tenon, of sessions or of identifiers.
 */
@NullMarked
package dev.tenon.it.proof.model;

import org.jspecify.annotations.NullMarked;
