package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** TN043: of two converters that apply themselves to one type, neither can be chosen. */
public final class AutoApplyCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        Map<String, TypeDeclaration> applied = new HashMap<>();
        classes.declarations().converters().stream()
                .sorted()
                .flatMap(name -> classes.find(name).stream())
                .filter(converter -> converter
                        .type()
                        .annotation(Jakarta.CONVERTER)
                        .filter(use -> use.flag("autoApply", false))
                        .isPresent())
                .forEach(converter -> convertedType(converter).ifPresent(type -> {
                    TypeDeclaration other = applied.putIfAbsent(type, converter.type());
                    if (other != null) {
                        diagnostics.report(rival(converter.type(), other, type));
                    }
                }));
    }

    private static Diagnostic rival(TypeDeclaration converter, TypeDeclaration other, String type) {
        return Diagnostic.of(
                        Code.TN043,
                        converter.annotation(Jakarta.CONVERTER).orElseThrow().addressOf("autoApply"),
                        "%s and %s both apply to every %s"
                                .formatted(
                                        other.name().simple(), converter.name().simple(), type))
                .found("both are @Converter(autoApply = true) for %s".formatted(type))
                .help("let one apply itself, and name the other where it is meant:")
                .code("@Convert(converter = %s.class)"
                        .formatted(converter.name().simple()))
                .suppressed(converter.suppressed())
                .build();
    }

    private static Optional<String> convertedType(HierarchyDeclaration converter) {
        return converter.fromRoot().stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.name().equals("convertToDatabaseColumn"))
                .filter(method -> method.parameters().size() == 1)
                .reduce((first, second) -> second)
                .map(method -> method.parameters().get(0).display());
    }
}
