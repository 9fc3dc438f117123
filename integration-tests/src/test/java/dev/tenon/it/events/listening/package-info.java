/** Listeners that are given the session: of entities, and of the session itself. */
package dev.tenon.it.events.listening;
