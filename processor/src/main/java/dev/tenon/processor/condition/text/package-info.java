/** From the resolved tree to SQL templates, whose aliases are tokens. */
@NullMarked
package dev.tenon.processor.condition.text;

import org.jspecify.annotations.NullMarked;
