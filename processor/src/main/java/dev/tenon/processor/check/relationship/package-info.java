/**
 * Rules over relationships: overlapping writes, removal, and advice for the database.
 *
 * <p>Input: the resolved relationships and their declarations. Output: diagnostics. One class is one rule. Imports {@code check.subject}, {@code diagnostic}, {@code
 * model}, {@code resolve.name} and the names of {@code runtime}.
 */
@NullMarked
package dev.tenon.processor.check.relationship;

import org.jspecify.annotations.NullMarked;
