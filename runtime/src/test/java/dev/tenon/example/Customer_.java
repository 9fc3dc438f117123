package dev.tenon.example;

import dev.tenon.expression.Place;
import dev.tenon.metamodel.EntityPath;
import dev.tenon.metamodel.NumberAttribute;
import dev.tenon.metamodel.StringAttribute;
import dev.tenon.metamodel.ToMany;
import dev.tenon.metamodel.ToOne;

/** The attributes of {@link Customer}. */
public final class Customer_ {
    public static final NumberAttribute<Customer, Long> id = NumberAttribute.of(Customer.class, "id");
    public static final StringAttribute<Customer> name = StringAttribute.of(Customer.class, "name");
    public static final NumberAttribute<Customer, Integer> version = NumberAttribute.of(Customer.class, "version");
    public static final ToOne<Customer, Address, Long> billingAddress =
            ToOne.of(Customer.class, "billingAddress", Address.class);
    public static final ToOne<Customer, Address, Long> shippingAddress =
            ToOne.of(Customer.class, "shippingAddress", Address.class);
    public static final ToMany<Customer, Order> orders = ToMany.of(Customer.class, "orders", Order.class);

    public static final String ID = "id";
    public static final String NAME = "name";
    public static final String VERSION = "version";
    public static final String BILLING_ADDRESS = "billingAddress";
    public static final String SHIPPING_ADDRESS = "shippingAddress";
    public static final String ORDERS = "orders";

    private Customer_() {}

    /** The address that {@link Customer#billingAddress} refers to. */
    public static Address_.Path billingAddress() {
        return new Address_.Path(Place.of(Customer.class).step("billingAddress", Address.class));
    }

    /** The address that {@link Customer#shippingAddress} refers to. */
    public static Address_.Path shippingAddress() {
        return new Address_.Path(Place.of(Customer.class).step("shippingAddress", Address.class));
    }

    /** Another customer in the same statement. */
    public static Path alias(String alias) {
        return new Path(Place.alias(Customer.class, alias));
    }

    /** The attributes of a {@link Customer} at a place in a statement. */
    public static final class Path extends EntityPath<Customer> {
        public final NumberAttribute<Customer, Long> id;
        public final StringAttribute<Customer> name;
        public final NumberAttribute<Customer, Integer> version;
        public final ToOne<Customer, Address, Long> billingAddress;
        public final ToOne<Customer, Address, Long> shippingAddress;
        public final ToMany<Customer, Order> orders;

        /** The customer at that place. */
        public Path(Place<Customer> place) {
            super(place);
            id = NumberAttribute.of(place, "id");
            name = StringAttribute.of(place, "name");
            version = NumberAttribute.of(place, "version");
            billingAddress = ToOne.of(place, "billingAddress", Address.class);
            shippingAddress = ToOne.of(place, "shippingAddress", Address.class);
            orders = ToMany.of(place, "orders", Order.class);
        }

        /** The address that {@link Customer#billingAddress} refers to. */
        public Address_.Path billingAddress() {
            return new Address_.Path(step("billingAddress", Address.class));
        }

        /** The address that {@link Customer#shippingAddress} refers to. */
        public Address_.Path shippingAddress() {
            return new Address_.Path(step("shippingAddress", Address.class));
        }
    }
}
