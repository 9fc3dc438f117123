/** View-only collections that show what is done to the side that is written. */
package dev.tenon.it.relationships.synced;
