/**
 * Locks on rows: what is asked for is checked, locked by a statement of its own, or verified before the commit. Imports the
 * session's context, flush and cascades.
 */
@NullMarked
package dev.tenon.session.lock;

import org.jspecify.annotations.NullMarked;
