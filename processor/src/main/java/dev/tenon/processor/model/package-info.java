/**
 * What the stages share beside declarations and mappings: the user's options.
 *
 * <p>Imports {@code diagnostic}.
 */
@NullMarked
package dev.tenon.processor.model;

import org.jspecify.annotations.NullMarked;
