/**
 * What a session knows: its entries by key and by instance, the descriptions of their entities with both sides of each
 * relationship linked, the transaction, and the journal that a rollback undoes. Imports everything to the left of {@code
 * session}.
 */
@NullMarked
package dev.tenon.session.context;

import org.jspecify.annotations.NullMarked;
