package dev.tenon.processor.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that generated code makes up, each once in its scope: a taken one, or a keyword, gets a trailing underscore. */
public final class NameScope {
    private static final Set<String> KEYWORDS = Set.of("""
            _ abstract assert boolean break byte case catch char class const continue default do double else enum
            extends false final finally float for goto if implements import instanceof int interface long native new
            null package private protected public return short static strictfp super switch synchronized this throw
            throws transient true try void volatile while
            """.trim().split("\\s+"));

    private final Set<String> taken = new HashSet<>();

    /** A scope in which some names mean something already. */
    public NameScope(Set<String> reserved) {
        taken.addAll(reserved);
    }

    /** The name, or the nearest one that is free. */
    public String unique(String wish) {
        String name = KEYWORDS.contains(wish) ? wish + "_" : wish;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    /** {@code address.zipCode} or {@code address_zip_code} as {@code addressZipCode}. */
    public static String camel(String text) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isJavaIdentifierPart(c) || c == '_' || c == '$') {
                upper = !name.isEmpty();
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            name.insert(0, "c");
        }
        return decapitalised(name.toString());
    }

    /** {@code billingAddress} as {@code BILLING_ADDRESS}. */
    public static String constant(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** {@code city} as {@code City}. */
    public static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code OrderLine} as {@code orderLine}; an acronym keeps its case. */
    public static String decapitalised(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return acronym
                ? name.toLowerCase(Locale.ROOT)
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
