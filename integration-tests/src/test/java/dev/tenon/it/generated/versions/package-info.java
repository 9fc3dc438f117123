/** Versions that the database makes. */
package dev.tenon.it.generated.versions;
