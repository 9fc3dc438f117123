/** Collections in final fields, which a rollback has to set back in place. */
@NullMarked
package dev.tenon.it.transactions.finals;

import org.jspecify.annotations.NullMarked;
