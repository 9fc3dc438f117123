/** What {@code merge} brings of write-only collections. */
package dev.tenon.it.writeonly.merging;
