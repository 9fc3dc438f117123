/** What forms fill and {@code merge} takes over: objects that no session made. */
package dev.tenon.it.merging;
