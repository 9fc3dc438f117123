/** Tables in a schema of their own. */
package dev.tenon.it.names.schemas;
