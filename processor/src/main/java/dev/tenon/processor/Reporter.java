package dev.tenon.processor;

import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.Options.Severity;
import dev.tenon.processor.read.Position;
import dev.tenon.processor.read.PositionReader;
import dev.tenon.processor.read.SourceTrees;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Prints diagnostics through the compiler: sorted by place, at the levels that the user asked for. */
final class Reporter {
    private final Messager messager;
    private final SourceTrees trees;
    private final PositionReader positions;
    private final Options options;

    Reporter(Messager messager, SourceTrees trees, PositionReader positions, Options options) {
        this.messager = messager;
        this.trees = trees;
        this.positions = positions;
        this.options = options;
    }

    private record Placed(Diagnostic diagnostic, Position position) {}

    /** Prints all that is not silenced. To be called once, in the last round. */
    void report(List<Diagnostic> diagnostics) {
        diagnostics.stream()
                .filter(this::isWanted)
                .map(diagnostic -> new Placed(diagnostic, positions.read(diagnostic.address())))
                .sorted(Comparator.comparing(Placed::position, Position.IN_SOURCE_ORDER)
                        .thenComparing(placed -> placed.diagnostic().code())
                        .thenComparing(placed -> placed.diagnostic().cause()))
                .forEach(placed -> print(placed.diagnostic(), placed.position()));
    }

    private boolean isWanted(Diagnostic diagnostic) {
        return !diagnostic.isSilenced() && options.severity(diagnostic.code()) != Severity.OFF;
    }

    private void print(Diagnostic diagnostic, Position position) {
        Kind kind = kind(options.severity(diagnostic.code()));
        String message = diagnostic.render();
        if (position.repeated().isPresent()) {
            trees.print(kind, message, position.repeated().get());
        } else if (position.value().isPresent()) {
            messager.printMessage(
                    kind,
                    message,
                    position.element().orElseThrow(),
                    position.annotation().orElseThrow(),
                    position.value().get());
        } else if (position.annotation().isPresent()) {
            messager.printMessage(
                    kind,
                    message,
                    position.element().orElseThrow(),
                    position.annotation().get());
        } else if (position.element().isPresent()) {
            messager.printMessage(kind, message, position.element().get());
        } else {
            messager.printMessage(kind, message);
        }
    }

    private static Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE, OFF -> Kind.NOTE;
        };
    }
}
