package dev.tenon.example;

import dev.tenon.expression.Place;
import dev.tenon.metamodel.EntityPath;
import dev.tenon.metamodel.NumberAttribute;
import dev.tenon.metamodel.StringAttribute;

/** The attributes of {@link Address}. */
public final class Address_ {
    public static final NumberAttribute<Address, Long> id = NumberAttribute.of(Address.class, "id");
    public static final StringAttribute<Address> street = StringAttribute.of(Address.class, "street");
    public static final StringAttribute<Address> city = StringAttribute.of(Address.class, "city");

    public static final String ID = "id";
    public static final String STREET = "street";
    public static final String CITY = "city";

    private Address_() {}

    /** Another address in the same statement. */
    public static Path alias(String alias) {
        return new Path(Place.alias(Address.class, alias));
    }

    /** The attributes of an {@link Address} at a place in a statement. */
    public static final class Path extends EntityPath<Address> {
        public final NumberAttribute<Address, Long> id;
        public final StringAttribute<Address> street;
        public final StringAttribute<Address> city;

        /** The address at that place. */
        public Path(Place<Address> place) {
            super(place);
            id = NumberAttribute.of(place, "id");
            street = StringAttribute.of(place, "street");
            city = StringAttribute.of(place, "city");
        }
    }
}
