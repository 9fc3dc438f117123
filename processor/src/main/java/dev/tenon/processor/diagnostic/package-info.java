/**
 * What the processor tells its user: codes, levels, and the anatomy of a message.
 *
 * <p>A diagnostic is a value; nothing here knows a compiler. It is collected while the pipeline runs and printed once,
 * at the end, by the reporter.
 */
@NullMarked
package dev.tenon.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
