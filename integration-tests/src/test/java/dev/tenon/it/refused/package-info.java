/** A flush that is refused before anything is sent leaves the session as it was: one thing is mended, and it is repeated. */
package dev.tenon.it.refused;
