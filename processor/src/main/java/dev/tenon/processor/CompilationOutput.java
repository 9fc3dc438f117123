package dev.tenon.processor;

import dev.tenon.annotation.MappingOf;
import dev.tenon.annotation.Projection;
import dev.tenon.processor.write.index.EarlierBuild;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** What is in the class output already, and in the module. */
final class CompilationOutput implements EarlierBuild {
    private static final String INDEX = "dev.tenon.spi.EntityIndex";

    private final Filer filer;
    private final Elements elements;
    private final TypeElement member;

    /**
     * The output of a compilation.
     *
     * @param member any class that is compiled, for the module that it is in
     */
    CompilationOutput(ProcessingEnvironment environment, TypeElement member) {
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
        this.member = member;
    }

    @Override
    public List<String> resource(String path) {
        try {
            return filer.getResource(StandardLocation.CLASS_OUTPUT, "", path)
                    .getCharContent(true)
                    .toString()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException | IllegalArgumentException absent) {
            return List.of();
        }
    }

    @Override
    public boolean isEntity(String canonicalName) {
        return isAnnotated(canonicalName, Entity.class);
    }

    @Override
    public boolean isMapping(String canonicalName) {
        return isAnnotated(canonicalName, MappingOf.class);
    }

    @Override
    public boolean isProjection(String canonicalName) {
        return isAnnotated(canonicalName, Projection.class);
    }

    private boolean isAnnotated(String canonicalName, Class<? extends Annotation> annotation) {
        TypeElement type = elements.getTypeElement(canonicalName);
        return type != null && type.getAnnotation(annotation) != null;
    }

    @Override
    public boolean exists(String canonicalName) {
        return elements.getTypeElement(canonicalName) != null;
    }

    @Override
    public Optional<String> module() {
        ModuleElement module = elements.getModuleOf(member);
        return module == null || module.isUnnamed()
                ? Optional.empty()
                : Optional.of(module.getQualifiedName().toString());
    }

    @Override
    public List<String> providedIndexes() {
        ModuleElement module = elements.getModuleOf(member);
        if (module == null) {
            return List.of();
        }
        return module.getDirectives().stream()
                .filter(ModuleElement.ProvidesDirective.class::isInstance)
                .map(ModuleElement.ProvidesDirective.class::cast)
                .filter(provides -> provides.getService().getQualifiedName().contentEquals(INDEX))
                .flatMap(provides -> provides.getImplementations().stream())
                .map(implementation -> implementation.getQualifiedName().toString())
                .toList();
    }
}
