/**
 * Rules over entity classes, embeddables and mapped superclasses as a whole.
 *
 * <p>Input: declared classes and tables. Output: diagnostics. One class is one rule. Imports {@code check.subject}, {@code diagnostic}, {@code
 * model}, {@code resolve.name} and the names of {@code runtime}.
 */
@NullMarked
package dev.tenon.processor.check.entity;

import org.jspecify.annotations.NullMarked;
