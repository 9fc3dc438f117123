package dev.tenon.processor.check.standin;

import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MappingInterface;
import dev.tenon.processor.model.declaration.MappingInterface.StandIn;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;

/** TN067: a method of a mapping interface returns what its attribute holds, so that a change of the class is noticed. */
public final class StandInTypeCheck implements MappingRule {
    @Override
    public void check(MappingInterface mapping, Subjects classes, Diagnostics diagnostics) {
        if (!mapping.isUsable()) {
            return;
        }
        TypeDeclaration mapped = mapping.mapped().orElseThrow();
        for (StandIn standIn : mapping.standIns()) {
            mapping.attribute(standIn, mapped)
                    .filter(attribute -> standIn.method().parameters().isEmpty())
                    .filter(attribute ->
                            differs(attribute.type(), standIn.method().returnType()))
                    .ifPresent(attribute -> diagnostics.report(differs(mapping, standIn, mapped, attribute)));
        }
    }

    private static boolean differs(JavaType attribute, JavaType returned) {
        return !(attribute instanceof JavaType.Unresolved)
                && !(returned instanceof JavaType.Unresolved)
                && !attribute.equals(returned);
    }

    private static Diagnostic differs(
            MappingInterface mapping, StandIn standIn, TypeDeclaration mapped, Member attribute) {
        String label = mapping.type().name().simple() + "." + standIn.method().name();
        String type = attribute.type().display();
        return Diagnostic.of(
                        Code.TN067,
                        standIn.method().address(),
                        "%s returns another type than %s.%s holds"
                                .formatted(label, mapped.name().simple(), attribute.name()))
                .found("%s returns %s; %s.%s is declared as %s"
                        .formatted(
                                label,
                                display(standIn.method().returnType()),
                                mapped.name().simple(),
                                attribute.name(),
                                type))
                .help("return what the attribute holds:")
                .code("%s %s();".formatted(type, standIn.method().name()))
                .suppressed(mapping.type().suppressed())
                .build();
    }

    private static String display(JavaType returned) {
        return returned instanceof JavaType.Declared declared && declared.is("java.lang.Void")
                ? "nothing"
                : returned.display();
    }
}
