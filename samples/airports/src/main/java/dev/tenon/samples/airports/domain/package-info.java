/** The entities: geography, airlines and their network. */
@NullMarked
package dev.tenon.samples.airports.domain;

import org.jspecify.annotations.NullMarked;
