/**
 * The language of join conditions: {@code @JoinOn}, {@code @Through}, {@code @JoinTarget}.
 *
 * <p>Its packages form a list, each imports only what stands to its left: {@code source} (the string and positions in it),
 * {@code syntax} (lexer, parser, syntax tree), {@code type}, {@code tree} (the resolved tree), {@code resolve} (names and
 * types), {@code fact} (what a resolver of relationships asks), {@code text} (templates of SQL), and {@link
 * dev.tenon.processor.condition.JoinLanguage} here, which puts them together. Knows no compiler.
 */
@NullMarked
package dev.tenon.processor.condition;

import org.jspecify.annotations.NullMarked;
