package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.BasicType;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.type.DataType;
import java.util.Optional;

/**
 * How one value travels between attribute, snapshot and column.
 *
 * @param mapping the attribute's value
 * @param type the column's type
 * @param widened whether a primitive is kept as its wrapper, because the embedded value around it may be null
 */
public record ValuePlan(ValueMapping mapping, DataType type, boolean widened) {

    /** This value in a form that can be null. */
    public ValuePlan widen() {
        return new ValuePlan(mapping, type, true);
    }

    /** The type by which the value is read and bound; empty for enums and JSON, which have accessors of their own. */
    public Optional<BasicType> basic() {
        if (mapping instanceof ValueMapping.Plain plain) {
            return Optional.of(widened ? wrapper(plain.type()) : plain.type());
        }
        if (mapping instanceof ValueMapping.Converted converted) {
            return Optional.of(wrapper(converted.database()));
        }
        return Optional.empty();
    }

    /** Whether a converter stands between attribute and column. */
    public boolean isConverted() {
        return mapping instanceof ValueMapping.Converted;
    }

    /** The value that is kept as JSON, unless it is the JSON text itself. */
    public Optional<ValueMapping.Json> json() {
        return mapping instanceof ValueMapping.Json json ? Optional.of(json) : Optional.empty();
    }

    /** Whether the value, as attributes hold it, can change in place. */
    public boolean isMutable() {
        return basic().filter(type -> type.mutability() == BasicType.Mutability.MUTABLE)
                .isPresent();
    }

    /** Whether the snapshot keeps a primitive. */
    public boolean isPrimitive() {
        return basic().filter(BasicType::isPrimitive).isPresent();
    }

    /** Whether a key of this type fits into a {@code long}. */
    public boolean isIntegral() {
        return !isConverted() && basic().filter(BasicType::isIntegral).isPresent();
    }

    /** The wrapper type of a primitive one; any other type itself. */
    public static BasicType wrapper(BasicType type) {
        return type.isPrimitive() ? BasicType.valueOf(type.name() + "_OBJECT") : type;
    }
}
