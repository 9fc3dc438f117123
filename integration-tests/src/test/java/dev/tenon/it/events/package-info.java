/** Callbacks of Jakarta Persistence: what is called when, and what comes of what it does. */
package dev.tenon.it.events;
