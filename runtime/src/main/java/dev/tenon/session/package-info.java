/**
 * The session itself: public operations, each between entering and leaving, over the unit of work, its cascades, flush and
 * the transaction. Imports everything but the facade.
 */
@NullMarked
package dev.tenon.session;

import org.jspecify.annotations.NullMarked;
