/** Deferred attributes of all kinds of values, and in all the ways in which members are reached. */
package dev.tenon.it.deferred.values;
