package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import java.util.Optional;

/**
 * TN301: a field that has the name of an inherited attribute, so that one attribute would stand for two columns (CMB-2,
 * CMB-9).
 */
public final class ImplicitCombiningCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (!type.isEntity()) {
            return;
        }
        for (DeclaredAttribute attribute : type.attributes()) {
            if (attribute.member() instanceof Member.Field && !attribute.has(Jakarta.VERSION)) {
                type.hierarchy().belowEntity().superclasses().stream()
                        .filter(ImplicitCombiningCheck::isManaged)
                        .filter(superclass -> declares(superclass, attribute.name()))
                        .findFirst()
                        .ifPresent(superclass -> report(type, attribute, superclass, classes, diagnostics));
            }
        }
    }

    private static boolean isManaged(TypeDeclaration type) {
        return type.isAnnotated(Jakarta.MAPPED_SUPERCLASS);
    }

    private static boolean declares(TypeDeclaration type, String name) {
        return inherited(type, name).isPresent();
    }

    private static Optional<Member.Field> inherited(TypeDeclaration type, String name) {
        return type.fields().stream()
                .filter(field -> field.name().equals(name))
                .filter(field -> !field.isAnnotated(Jakarta.TRANSIENT)
                        && !field.modifiers().isTransient())
                .findFirst();
    }

    private static void report(
            MappedType type,
            DeclaredAttribute attribute,
            TypeDeclaration superclass,
            Subjects classes,
            Diagnostics diagnostics) {
        String table = tableOf(type.canonical(), classes).orElse(type.display().toLowerCase(java.util.Locale.ROOT));
        String column = columnOf(attribute.member(), classes);
        String inheritedColumn =
                columnOf(inherited(superclass, attribute.name()).orElseThrow(), classes);
        String cause = column.equals(inheritedColumn)
                ? "%s hides the inherited attribute %s.%s; both fields have the column %s.%s"
                        .formatted(attribute.display(), superclass.name().simple(), attribute.name(), table, column)
                : "Implicitly combining column %s.%s with column %s.%s under attribute '%s'"
                        .formatted(table, inheritedColumn, table, column, attribute.name());
        diagnostics.report(attribute
                .report(Code.TN301, cause)
                .found("%s and %s both declare %s; one attribute would be two fields"
                        .formatted(superclass.name().simple(), type.display(), attribute.name()))
                .help("to give the inherited attribute another column, override it and remove the field:")
                .code("@AttributeOverride(name = \"%s\", column = @Column(name = \"%s\"))"
                        .formatted(attribute.name(), column))
                .help("to have an attribute of its own, give it another name")
                .build());
    }

    private static Optional<String> tableOf(String canonical, Subjects classes) {
        return classes.model()
                .entity(canonical)
                .map(entity -> entity.table().name().toString());
    }

    /** The written name, else the default one. */
    private static String columnOf(Member member, Subjects classes) {
        return member.annotation(Jakarta.COLUMN)
                .map(use -> use.text("name", ""))
                .filter(name -> !name.isBlank())
                .map(Identifier::parse)
                .orElseGet(() -> classes.names().named(member.name()))
                .text();
    }
}
