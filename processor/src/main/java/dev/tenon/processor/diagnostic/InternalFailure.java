package dev.tenon.processor.diagnostic;

import dev.tenon.processor.model.declaration.Address;

/** The diagnostic for an exception that nobody expected. */
public final class InternalFailure {
    private static final int FRAMES = 5;

    private InternalFailure() {}

    /**
     * Describes the failure.
     *
     * @param address the element that was worked on
     * @param work what was being done, as in {@code reading com.acme.Customer}
     */
    public static Diagnostic of(Address address, String work, Throwable failure) {
        Diagnostic.Builder diagnostic = Diagnostic.of(Code.TN901, address, "the processor failed while " + work)
                .found(failure.toString().lines().findFirst().orElse(""));
        StackTraceElement[] frames = failure.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            diagnostic.found("  at " + frames[i]);
        }
        return diagnostic
                .help("this is a defect of Tenon, not of your mapping; please report it with the text above")
                .help("and the source of the class")
                .build();
    }
}
