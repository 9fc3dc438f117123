package dev.tenon.example;

import dev.tenon.expression.Place;
import dev.tenon.metamodel.EntityPath;
import dev.tenon.metamodel.NumberAttribute;
import dev.tenon.metamodel.StringAttribute;
import dev.tenon.metamodel.ToOne;

/** The attributes of {@link OrderLine}. */
public final class OrderLine_ {
    public static final ToOne<OrderLine, Order, Long> order = ToOne.of(OrderLine.class, "order", Order.class);
    public static final NumberAttribute<OrderLine, Integer> number = NumberAttribute.of(OrderLine.class, "number");
    public static final StringAttribute<OrderLine> product = StringAttribute.of(OrderLine.class, "product");
    public static final NumberAttribute<OrderLine, Integer> quantity = NumberAttribute.of(OrderLine.class, "quantity");

    public static final String ORDER = "order";
    public static final String NUMBER = "number";
    public static final String PRODUCT = "product";
    public static final String QUANTITY = "quantity";

    private OrderLine_() {}

    /** The order that {@link OrderLine#order} refers to. */
    public static Order_.Path order() {
        return new Order_.Path(Place.of(OrderLine.class).step("order", Order.class));
    }

    /** Another order line in the same statement. */
    public static Path alias(String alias) {
        return new Path(Place.alias(OrderLine.class, alias));
    }

    /** The attributes of an {@link OrderLine} at a place in a statement. */
    public static final class Path extends EntityPath<OrderLine> {
        public final ToOne<OrderLine, Order, Long> order;
        public final NumberAttribute<OrderLine, Integer> number;
        public final StringAttribute<OrderLine> product;
        public final NumberAttribute<OrderLine, Integer> quantity;

        /** The order line at that place. */
        public Path(Place<OrderLine> place) {
            super(place);
            order = ToOne.of(place, "order", Order.class);
            number = NumberAttribute.of(place, "number");
            product = StringAttribute.of(place, "product");
            quantity = NumberAttribute.of(place, "quantity");
        }

        /** The order that {@link OrderLine#order} refers to. */
        public Order_.Path order() {
            return new Order_.Path(step("order", Order.class));
        }
    }
}
