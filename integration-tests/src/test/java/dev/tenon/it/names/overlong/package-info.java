/** Names longer than a database takes. */
package dev.tenon.it.names.overlong;
