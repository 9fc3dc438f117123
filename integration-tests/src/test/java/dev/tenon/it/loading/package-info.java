/** How relationships are loaded. */
package dev.tenon.it.loading;
