package dev.tenon.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a basic attribute's column is a foreign key to another entity.
 *
 * <pre>{@code
 * @References(Address.class) Long billingAddressId;
 * @References(value = Country.class, attribute = "isoCode") String country;
 * }</pre>
 *
 * <p>Relationships to that entity that name no join column follow it when it is the only one (design 1.5).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface References {
    /** The entity referred to. */
    Class<?> value();

    /** The attribute whose column is referred to; its identifier by default. It has to be unique. */
    String attribute() default "";
}
