package dev.tenon.processor.write.metamodel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.resolve.attribute.PersistentAttribute;
import java.util.List;
import java.util.Optional;

/**
 * One attribute in a metamodel class.
 *
 * @param attribute what was declared
 * @param form the class of the typed attribute
 * @param arguments its type arguments behind the owner
 * @param target the class literal that a relationship or embedded value hands over
 * @param path the path class of what a to-one or embedded attribute leads to; empty if there is none
 * @param hops those of an association proxy; empty for others
 * @param names what its members are called
 */
record AttributePlan(
        PersistentAttribute attribute,
        Form form,
        List<TypeName> arguments,
        Optional<TypeName> target,
        Optional<ClassName> path,
        Optional<Hops> hops,
        MemberNames names) {

    /**
     * What an association proxy goes through.
     *
     * @param members the relationship
     * @param member the class literal of its target
     * @param shown the target's attribute
     */
    record Hops(String members, TypeName member, String shown) {}

    /** The classes of typed attributes. */
    enum Form {
        STRING("StringAttribute"),
        BOOLEAN("BooleanAttribute"),
        NUMBER("NumberAttribute"),
        COMPARABLE("ComparableAttribute"),
        OBJECT("ObjectAttribute"),
        DEFERRED_STRING("DeferredStringAttribute"),
        DEFERRED_BOOLEAN("DeferredBooleanAttribute"),
        DEFERRED_NUMBER("DeferredNumberAttribute"),
        DEFERRED_COMPARABLE("DeferredComparableAttribute"),
        DEFERRED_OBJECT("DeferredObjectAttribute"),
        EMBEDDED("EmbeddedAttribute"),
        PROXY_TO_MANY("ProxyToMany"),
        PROXY_VALUES("ProxyValues"),
        ELEMENTS("ElementAttribute"),
        ELEMENT_MAP("ElementMapAttribute"),
        TO_ONE("ToOne"),
        TO_MANY("ToMany"),
        TO_MANY_MAP("ToManyMap");

        private final String simpleName;

        Form(String simpleName) {
            this.simpleName = simpleName;
        }

        /** The same for an attribute that is read apart from its row; others are as they are. */
        Form deferred() {
            return switch (this) {
                case STRING -> DEFERRED_STRING;
                case BOOLEAN -> DEFERRED_BOOLEAN;
                case NUMBER -> DEFERRED_NUMBER;
                case COMPARABLE -> DEFERRED_COMPARABLE;
                case OBJECT -> DEFERRED_OBJECT;
                default -> this;
            };
        }

        /** The class. */
        ClassName type() {
            return ClassName.get("dev.tenon.metamodel", simpleName);
        }

        /** Whether its factory takes the class of the target. */
        boolean takesTarget() {
            return compareTo(PROXY_TO_MANY) >= 0;
        }
    }

    /** Whether it is the attribute of another entity, to which a to-one relationship leads. */
    boolean isElsewhere() {
        return hops.isPresent() && form != Form.PROXY_TO_MANY && form != Form.PROXY_VALUES;
    }

    /** The name of the attribute, as the string constant has it. */
    String name() {
        return attribute.name();
    }
}
