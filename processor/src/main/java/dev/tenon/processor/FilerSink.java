package dev.tenon.processor;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.read.LanguageModel;
import dev.tenon.processor.write.GeneratedSource;
import dev.tenon.processor.write.SourceSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Hands sources to the compiler, and remembers which classes came from here, and of what. */
final class FilerSink implements SourceSink {
    private final Filer filer;
    private final LanguageModel language;
    private final Diagnostics diagnostics;
    private final Map<String, List<String>> written = new HashMap<>();

    FilerSink(Filer filer, LanguageModel language, Diagnostics diagnostics) {
        this.filer = filer;
        this.language = language;
        this.diagnostics = diagnostics;
    }

    /** Whether the class of that canonical name was written here. */
    boolean hasWritten(String canonicalName) {
        return written.containsKey(canonicalName);
    }

    @Override
    public void source(GeneratedSource source) {
        String name = source.name().canonical();
        try {
            write(filer.createSourceFile(name, elements(source.origins())), source.text());
            written.put(name, source.origins());
        } catch (FilerException taken) {
            reportTaken(source.name(), source.origins());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void resource(String path, String content, Collection<String> origins) {
        try {
            write(filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, elements(origins)), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(FileObject file, String text) throws IOException {
        try (Writer writer = file.openWriter()) {
            writer.write(text);
        }
    }

    private void reportTaken(ClassName name, List<String> origins) {
        List<String> first = written.get(name.canonical());
        diagnostics.report(first == null ? taken(name, origins) : wantedTwice(name, first, origins));
    }

    private static Diagnostic taken(ClassName name, List<String> origins) {
        return exists(name, origins)
                .found("another source file or another annotation processor brings " + name)
                .help("rename that class, or let Tenon name its metamodel classes otherwise:")
                .code("-Atenon.metamodelSuffix=Meta")
                .build();
    }

    /** Beside an interface stand the classes of what it maps, which may be called as another mapped class is. */
    private static Diagnostic wantedTwice(ClassName name, List<String> first, List<String> second) {
        List<String> movable = first.size() > 1 ? first : second;
        return exists(name, movable)
                .found("it is generated for " + last(first) + " and for " + last(second))
                .help("move " + movable.get(0) + " to another package")
                .build();
    }

    private static Diagnostic.Builder exists(ClassName name, List<String> origins) {
        Address address = Address.ofType(origins.isEmpty() ? "" : origins.get(0));
        return Diagnostic.of(Code.TN904, address, "class " + name.simple() + ", which Tenon generates, exists already");
    }

    private static String last(List<String> origins) {
        return origins.isEmpty() ? "" : origins.get(origins.size() - 1);
    }

    private Element[] elements(Collection<String> origins) {
        return origins.stream()
                .flatMap(origin -> language.type(origin).stream())
                .toArray(Element[]::new);
    }
}
