/**
 * A JUnit 5 extension that watches the statements which Tenon sends: {@link dev.tenon.test.StatementWatch}.
 */
@NullMarked
package dev.tenon.test;

import org.jspecify.annotations.NullMarked;
