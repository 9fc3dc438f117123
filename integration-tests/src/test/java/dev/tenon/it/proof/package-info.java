/**
 * Random work against a plain model: whatever a program does with its objects, the tables and the objects hold what the
 * model says.
 */
@NullMarked
package dev.tenon.it.proof;

import org.jspecify.annotations.NullMarked;
