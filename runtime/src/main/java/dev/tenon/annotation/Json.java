package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attribute's value is kept as JSON in one column: {@code jsonb} on PostgreSQL, {@code text} on SQLite.
 *
 * <pre>{@code
 * @Json List<Tag> tags = new ArrayList<>();
 * @Json Map<String, Object> settings;
 * @Json String raw;                           // the JSON text itself
 * }</pre>
 *
 * <p>Any type will do that the {@link dev.tenon.type.JsonFormat} can write and read; a {@code String} needs none. A flush
 * compares what would be written with what the row has, so a change inside of the value is found, and an equal value sends
 * nothing. A null attribute is a null column.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Json {}
