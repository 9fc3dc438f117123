/**
 * Rules over columns: names, sizes, who writes them, and constraints over them.
 *
 * <p>Input: declared attributes and the resolved tables. Output: diagnostics. One class is one rule. Imports {@code check.subject}, {@code diagnostic}, {@code
 * model}, {@code resolve.name} and the names of {@code runtime}.
 */
@NullMarked
package dev.tenon.processor.check.column;

import org.jspecify.annotations.NullMarked;
