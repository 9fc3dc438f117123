/** How units of work are written: order, batches, keys, collections, uniqueness. */
package dev.tenon.it.flush;
