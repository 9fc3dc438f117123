package dev.tenon.processor.model.mapping;

import java.util.List;

/** How generated code makes an instance of a class. */
public sealed interface Instantiation {

    /** The no-argument constructor; {@code direct} unless it is private (then through a method handle). */
    record NoArguments(boolean direct) implements Instantiation {}

    /**
     * A constructor whose parameters are attributes; records included.
     *
     * @param attributes the attribute for each parameter, in parameter order
     * @param direct whether generated code in the entity's package may call it
     */
    record FromAttributes(List<String> attributes, boolean direct) implements Instantiation {
        public FromAttributes {
            attributes = List.copyOf(attributes);
        }
    }

    /** An abstract class: instances are of entities that extend it. */
    record Abstract() implements Instantiation {}

    /** None fits; reported already. */
    record Unresolved() implements Instantiation {}
}
