package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.mapping.AttributeAccess;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.BasicType;
import dev.tenon.processor.model.mapping.IdentifierMapping;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.plan.BasicPlan;
import dev.tenon.processor.plan.KeyPlan;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what the parts of an entry's key are, and the identifiers that users see. */
final class KeyExpressions {
    /** Types of which equal column values may be unequal objects. */
    private static final Set<BasicType> NORMALISED = EnumSet.of(
            BasicType.BIG_DECIMAL,
            BasicType.INSTANT,
            BasicType.OFFSET_DATE_TIME,
            BasicType.ZONED_DATE_TIME,
            BasicType.LOCAL_DATE_TIME,
            BasicType.LOCAL_TIME,
            BasicType.OFFSET_TIME);

    private final EntityContext context;
    private final KeyPlan key;

    KeyExpressions(EntityContext context) {
        this.context = context;
        this.key = context.plan.key();
    }

    /** The type of a part: a primitive for an integral one. */
    TypeName type(KeyPlan.KeyColumn column) {
        TypeName stored = context.values.storedType(column.value());
        return column.value().isIntegral() ? unboxed(stored) : stored.box();
    }

    private static TypeName unboxed(TypeName type) {
        return type.isBoxedPrimitive() ? type.unbox() : type;
    }

    /** Declares {@code key} where the parts of a composite key are about to be used. */
    CodeBlock declaration(CodeBlock entry) {
        return key.form() == KeyPlan.Form.COMPOSITE
                ? CodeBlock.builder()
                        .addStatement("$T key = ($T) $L.key", context.keyRecord(), context.keyRecord(), entry)
                        .build()
                : CodeBlock.of("");
    }

    /** A part of the key; {@link #declaration} stands before it. */
    CodeBlock part(KeyPlan.KeyColumn column, CodeBlock entry) {
        return switch (key.form()) {
            case COMPOSITE -> CodeBlock.of("key.$N()", column.name());
            case SINGLE -> CodeBlock.of("($T) $L.key", type(column), entry);
            case INTEGRAL ->
                type(column).equals(TypeName.LONG)
                        ? CodeBlock.of("$L.longKey", entry)
                        : CodeBlock.of("($T) $L.longKey", type(column), entry);
        };
    }

    /** A part, as the identifier's attribute holds it. */
    private CodeBlock attributePart(KeyPlan.KeyColumn column, CodeBlock entry) {
        CodeBlock part = part(column, entry);
        boolean cast = key.form() == KeyPlan.Form.SINGLE && column.value().isMutable();
        return context.values.toAttribute(column.value(), cast ? CodeBlock.of("($L)", part) : part);
    }

    /** The value of a basic attribute of the identifier. */
    CodeBlock attribute(BasicPlan basic, CodeBlock entry) {
        return attributePart(column(basic), entry);
    }

    private KeyPlan.KeyColumn column(BasicPlan basic) {
        return column(basic.column())
                .orElseThrow(() -> new IllegalArgumentException(basic.path() + " is no part of the key"));
    }

    /** The part of the key that stands in a column. */
    Optional<KeyPlan.KeyColumn> column(Identifier name) {
        return key.columns().stream()
                .filter(column -> column.column().text().equals(name.text()))
                .findFirst();
    }

    /** An embedded id, or an embedded part of one, made of the key. */
    CodeBlock embedded(String name, AttributeMapping.Embedded embedded, CodeBlock entry) {
        Map<AttributeMapping, CodeBlock> values = new LinkedHashMap<>();
        for (AttributeMapping attribute : embedded.attributes()) {
            if (attribute instanceof AttributeMapping.Basic basic) {
                column(basic.column()).ifPresent(column -> values.put(attribute, attributePart(column, entry)));
            } else if (attribute instanceof AttributeMapping.Embedded inner) {
                values.put(attribute, embedded(name + "_" + inner.name(), inner, entry));
            }
        }
        return context.embeddeds.build(name, embedded, values);
    }

    /** The class of the composite identifier as if it were an embedded value whose columns are the key's. */
    Optional<AttributeMapping.Embedded> identifierClass() {
        if (key.identifier().form() == IdentifierMapping.Form.EMBEDDED) {
            return context.plan.embeddeds().stream()
                    .filter(embedded -> embedded.key() && !embedded.path().isNested())
                    .map(embedded -> embedded.attribute())
                    .findFirst();
        }
        return key.identifier().key().map(this::asEmbedded);
    }

    private AttributeMapping.Embedded asEmbedded(IdentifierMapping.IdClassMapping idClass) {
        Iterator<KeyPlan.KeyColumn> columns = key.columns().iterator();
        return asEmbedded("identifier", idClass.members().get(0).access(), idClass, columns);
    }

    /** Members stand in key order, so that each takes the next column, and a nested class as many as it has members. */
    private AttributeMapping.Embedded asEmbedded(
            String name,
            AttributeAccess access,
            IdentifierMapping.IdClassMapping idClass,
            Iterator<KeyPlan.KeyColumn> columns) {
        List<AttributeMapping> attributes = new ArrayList<>();
        for (IdentifierMapping.IdClassMember member : idClass.members()) {
            if (member.nested().isPresent()) {
                attributes.add(asEmbedded(
                        member.name(), member.access(), member.nested().get(), columns));
            } else if (columns.hasNext()) {
                attributes.add(new AttributeMapping.Basic(
                        member.name(),
                        member.access(),
                        member.value(),
                        columns.next().column(),
                        0,
                        false,
                        true,
                        true,
                        Optional.empty(),
                        context.plan.mapping().address()));
            }
        }
        return new AttributeMapping.Embedded(
                name,
                access,
                idClass.name(),
                idClass.instantiation(),
                attributes,
                context.plan.mapping().address());
    }

    /** A key part in the form in which equal values are equal objects. */
    static CodeBlock normalised(KeyPlan.KeyColumn column, CodeBlock part) {
        if (!(column.value().mapping() instanceof ValueMapping.Plain plain) || !NORMALISED.contains(plain.type())) {
            return part;
        }
        DataType type = column.value().type();
        return plain.type() == BasicType.BIG_DECIMAL && type.isScaled()
                ? CodeBlock.of("$T.normalised($L, $L)", RuntimeNames.VALUES, part, type.scale())
                : CodeBlock.of("$T.normalised($L)", RuntimeNames.VALUES, part);
    }
}
