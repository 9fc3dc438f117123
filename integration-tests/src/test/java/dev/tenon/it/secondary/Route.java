package dev.tenon.it.secondary;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Says of its columns where they stand. */
@Embeddable
class Route {
    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "sender_id", table = "despatch_route")
    Envoy sender;

    @ManyToOne
    @JoinColumn(name = "bearer_id", table = "despatch_route")
    @Nullable
    Envoy bearer;

    protected Route() {
        this(new Envoy(), null);
    }

    Route(Envoy sender, @Nullable Envoy bearer) {
        this.sender = sender;
        this.bearer = bearer;
    }
}
