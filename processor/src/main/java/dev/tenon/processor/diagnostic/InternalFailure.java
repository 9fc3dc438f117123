package dev.tenon.processor.diagnostic;

import dev.tenon.processor.model.declaration.Address;
import java.util.function.Supplier;

/** The diagnostic for an exception that nobody expected. */
public final class InternalFailure {
    private static final int FRAMES = 5;

    private InternalFailure() {}

    /** Something that is done for one class or member, so that a failure can say for which. */
    public static void locate(Address address, String work, Runnable body) {
        locate(address, work, () -> {
            body.run();
            return true;
        });
    }

    /** Something that is computed for one class or member, so that a failure can say for which. */
    public static <T> T locate(Address address, String work, Supplier<T> body) {
        try {
            return body.get();
        } catch (Located known) {
            throw known;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
            throw new Located(address, work, failure);
        }
    }

    /** Runs that, and reports what nobody expected: at the class or member that was located, else at {@code address}. */
    public static void guard(Diagnostics diagnostics, Address address, String work, Runnable body) {
        try {
            locate(address, work, body);
        } catch (Located failure) {
            diagnostics.report(of(failure.address, failure.work, failure.unexpected));
        }
    }

    /**
     * Describes the failure.
     *
     * @param address the element that was worked on
     * @param work what was being done, as in {@code reading com.acme.Customer}
     */
    public static Diagnostic of(Address address, String work, Throwable failure) {
        if (failure instanceof Located located) {
            return of(located.address, located.work, located.unexpected);
        }
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

    /** An exception on its way up, with what was being worked on when it was thrown. */
    private static final class Located extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Address address;
        private final String work;
        private final Throwable unexpected;

        Located(Address address, String work, Throwable unexpected) {
            super(unexpected);
            this.address = address;
            this.work = work;
            this.unexpected = unexpected;
        }
    }
}
