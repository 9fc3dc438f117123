package dev.tenon.example;

import dev.tenon.expression.Place;
import dev.tenon.metamodel.ComparableAttribute;
import dev.tenon.metamodel.EntityPath;
import dev.tenon.metamodel.NumberAttribute;
import dev.tenon.metamodel.ObjectAttribute;
import dev.tenon.metamodel.ToMany;
import dev.tenon.metamodel.ToOne;
import java.math.BigDecimal;
import java.time.Instant;

/** The attributes of {@link Order}. */
public final class Order_ {
    public static final NumberAttribute<Order, Long> id = NumberAttribute.of(Order.class, "id");
    public static final ToOne<Order, Customer, Long> customer = ToOne.of(Order.class, "customer", Customer.class);
    public static final ObjectAttribute<Order, OrderStatus> status = ObjectAttribute.of(Order.class, "status");
    public static final NumberAttribute<Order, BigDecimal> total = NumberAttribute.of(Order.class, "total");
    public static final ToMany<Order, Tag> tags = ToMany.of(Order.class, "tags", Tag.class);
    public static final ComparableAttribute<Order, Instant> placedAt = ComparableAttribute.of(Order.class, "placedAt");

    public static final String ID = "id";
    public static final String CUSTOMER = "customer";
    public static final String STATUS = "status";
    public static final String TOTAL = "total";
    public static final String TAGS = "tags";
    public static final String PLACED_AT = "placedAt";

    private Order_() {}

    /** The customer that {@link Order#customer} refers to. */
    public static Customer_.Path customer() {
        return new Customer_.Path(Place.of(Order.class).step("customer", Customer.class));
    }

    /** Another order in the same statement. */
    public static Path alias(String alias) {
        return new Path(Place.alias(Order.class, alias));
    }

    /** The attributes of an {@link Order} at a place in a statement. */
    public static final class Path extends EntityPath<Order> {
        public final NumberAttribute<Order, Long> id;
        public final ToOne<Order, Customer, Long> customer;
        public final ObjectAttribute<Order, OrderStatus> status;
        public final NumberAttribute<Order, BigDecimal> total;
        public final ToMany<Order, Tag> tags;
        public final ComparableAttribute<Order, Instant> placedAt;

        /** The order at that place. */
        public Path(Place<Order> place) {
            super(place);
            id = NumberAttribute.of(place, "id");
            customer = ToOne.of(place, "customer", Customer.class);
            status = ObjectAttribute.of(place, "status");
            total = NumberAttribute.of(place, "total");
            tags = ToMany.of(place, "tags", Tag.class);
            placedAt = ComparableAttribute.of(place, "placedAt");
        }

        /** The customer that {@link Order#customer} refers to. */
        public Customer_.Path customer() {
            return new Customer_.Path(step("customer", Customer.class));
        }
    }
}
