/**
 * What is passed on from object to object: persist, remove, merge, refresh, detach, each a walk along the relationships
 * that cascade it, with Jakarta's outcome. Imports {@code session.context} and what stands left of it.
 */
@NullMarked
package dev.tenon.session.cascade;

import org.jspecify.annotations.NullMarked;
