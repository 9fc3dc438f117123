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
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Hands sources to the compiler, and remembers which classes came from here. */
final class FilerSink implements SourceSink {
    private final Filer filer;
    private final LanguageModel language;
    private final Diagnostics diagnostics;
    private final Set<String> written = new HashSet<>();

    FilerSink(Filer filer, LanguageModel language, Diagnostics diagnostics) {
        this.filer = filer;
        this.language = language;
        this.diagnostics = diagnostics;
    }

    /** Whether the class of that canonical name was written here. */
    boolean hasWritten(String canonicalName) {
        return written.contains(canonicalName);
    }

    @Override
    public void source(GeneratedSource source) {
        String name = source.name().canonical();
        try {
            write(filer.createSourceFile(name, elements(source.origins())), source.text());
            written.add(name);
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

    private void reportTaken(ClassName name, Collection<String> origins) {
        Address address = Address.ofType(origins.stream().findFirst().orElse(""));
        diagnostics.report(
                Diagnostic.of(Code.TN904, address, "class " + name.simple() + ", which Tenon generates, exists already")
                        .found("another source file or another annotation processor brings " + name)
                        .help("rename that class, or let Tenon name its metamodel classes otherwise:")
                        .code("-Atenon.metamodelSuffix=Meta")
                        .build());
    }

    private Element[] elements(Collection<String> origins) {
        return origins.stream()
                .flatMap(origin -> language.type(origin).stream())
                .toArray(Element[]::new);
    }
}
