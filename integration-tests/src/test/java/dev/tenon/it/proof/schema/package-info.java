/** What a domain of the proof consists of, said a second time by hand: entities, values, and every kind of relationship. */
@NullMarked
package dev.tenon.it.proof.schema;

import org.jspecify.annotations.NullMarked;
