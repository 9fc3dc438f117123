package dev.tenon.processor.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Orders what could be meant by how much its name has in common with another name, word by word. */
public final class Likeness {
    /** Shorter common beginnings of words say nothing. */
    private static final int TELLING = 3;

    private Likeness() {}

    /** The candidates, the likeliest first; equally likely ones in their own order. */
    public static <T> List<T> ranked(String name, List<T> candidates, Function<T, String> nameOf) {
        return candidates.stream()
                .sorted(Comparator.<T>comparingInt(candidate -> common(name, nameOf.apply(candidate)))
                        .reversed()
                        .thenComparingInt(candidate -> Suggestions.distance(name, nameOf.apply(candidate))))
                .toList();
    }

    /** The letters that words of both names begin with in common. */
    private static int common(String name, String candidate) {
        List<String> words = words(candidate);
        return words(name).stream()
                .mapToInt(word -> words.stream()
                        .mapToInt(other -> commonPrefix(word, other))
                        .max()
                        .orElse(0))
                .filter(letters -> letters >= TELLING)
                .sum();
    }

    /** {@code shippingAddress} and {@code shipping_address} are the same words. */
    private static List<String> words(String name) {
        return Stream.of(name.split("_|(?<=\\p{Lower})(?=\\p{Upper})"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static int commonPrefix(String word, String other) {
        int length = 0;
        while (length < Math.min(word.length(), other.length()) && word.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
