/** What people call: the entry point, the session, references, and the exceptions. */
@NullMarked
package dev.tenon;

import org.jspecify.annotations.NullMarked;
