package dev.tenon.processor;

import dev.tenon.processor.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * A page of {@code docs/errors}.
 *
 * @param failing the first Java block
 * @param message the text block
 * @param working the last Java block
 */
record ErrorPage(String text, String failing, String message, String working) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(java|text)\\n(.*?)^```$");
    private static final Pattern TYPE = Pattern.compile("(?:\\bclass|\\binterface|\\benum|\\brecord)\\s+([A-Z]\\w*)");

    /** What the blocks leave out, on the line before their first. */
    private static final String HEAD = "package shop; import dev.tenon.*; import dev.tenon.annotation.*;"
            + " import jakarta.persistence.*; import java.math.*;"
            + " import java.time.*; import java.util.*;\n";

    static ErrorPage read(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> java = new ArrayList<>();
        String message = "";
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals("java")) {
                java.add(block.group(2));
            } else {
                message = block.group(2);
            }
        }
        return new ErrorPage(text, java.get(0), message, java.get(java.size() - 1));
    }

    JavacRun.Result compile(String block) {
        return JavacRun.of().source("shop/" + fileOf(block), HEAD + block).compile();
    }

    /** The message as javac prints it, its lines counted without the head. */
    String print(JavacRun.Message message, String block) {
        return message.print(fileOf(block), message.line() - 1, block);
    }

    /** The page with another message. */
    String withMessage(String printed) {
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals("text")) {
                return text.substring(0, block.start(2)) + printed + text.substring(block.end(2));
            }
        }
        throw new IllegalStateException("no text block");
    }

    /** Errors and warnings of other codes: a page shows one mistake. */
    static List<JavacRun.Message> others(JavacRun.Result result, Code code) {
        return result.ours().stream()
                .filter(message -> message.kind() != Diagnostic.Kind.NOTE)
                .filter(message -> !message.text().startsWith("[" + code + "]"))
                .toList();
    }

    private static String fileOf(String block) {
        Matcher type = TYPE.matcher(block);
        String name = type.find() ? type.group(1) : "Page";
        return name + ".java";
    }
}
