package dev.tenon.example;

import dev.tenon.expression.Place;
import dev.tenon.metamodel.EntityPath;
import dev.tenon.metamodel.StringAttribute;

/** The attributes of {@link Tag}. */
public final class Tag_ {
    public static final StringAttribute<Tag> id = StringAttribute.of(Tag.class, "id");
    public static final StringAttribute<Tag> label = StringAttribute.of(Tag.class, "label");

    public static final String ID = "id";
    public static final String LABEL = "label";

    private Tag_() {}

    /** Another tag in the same statement. */
    public static Path alias(String alias) {
        return new Path(Place.alias(Tag.class, alias));
    }

    /** The attributes of a {@link Tag} at a place in a statement. */
    public static final class Path extends EntityPath<Tag> {
        public final StringAttribute<Tag> id;
        public final StringAttribute<Tag> label;

        /** The tag at that place. */
        public Path(Place<Tag> place) {
            super(place);
            id = StringAttribute.of(place, "id");
            label = StringAttribute.of(place, "label");
        }
    }
}
