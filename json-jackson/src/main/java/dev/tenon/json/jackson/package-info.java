/**
 * {@code @Json} attributes by Jackson: {@link dev.tenon.json.jackson.JacksonJsonFormat}. Imports what the runtime says of
 * JSON, and Jackson.
 */
@NullMarked
package dev.tenon.json.jackson;

import org.jspecify.annotations.NullMarked;
