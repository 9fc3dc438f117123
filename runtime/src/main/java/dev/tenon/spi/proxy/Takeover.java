package dev.tenon.spi.proxy;

import org.jspecify.annotations.Nullable;

/** What becomes of the contents that an attribute has when it is given its view. Null says nothing. */
public enum Takeover {
    /** The object is read from its row: the relationship knows better. */
    DISCARD {
        @Override
        <C> void take(C given, ProxyView<C> view) {}
    },
    /** The object is new: its relationship may have members of its own already. */
    ADD {
        @Override
        <C> void take(C given, ProxyView<C> view) {
            view.addFrom(given);
        }
    },
    /** The user put another collection in the place of the view. */
    REPLACE {
        @Override
        <C> void take(C given, ProxyView<C> view) {
            view.replaceBy(given);
        }
    };

    abstract <C> void take(C given, ProxyView<C> view);

    /** What the attribute is to hold: the view that it has, or a new one with the contents taken over. */
    public <C, V extends ProxyView<C>> C apply(@Nullable C held, V view) {
        if (held instanceof ProxyView<?> known && known.hops().shows(view.hops())) {
            return held;
        }
        if (held != null) {
            take(held, view);
        }
        return self(view);
    }

    /** Every view is of the interface that it is a view for. */
    @SuppressWarnings("unchecked")
    private static <C> C self(ProxyView<C> view) {
        return (C) view;
    }
}
