/** Lists with an order whose owners' rows were deleted past the session. */
package dev.tenon.it.relationships.gone;
