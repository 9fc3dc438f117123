package dev.tenon.metamodel;

/** An attribute that is read apart from its row, unless a query fetches it. */
public sealed interface DeferredAttribute extends Fetchable
        permits DeferredBooleanAttribute,
                DeferredComparableAttribute,
                DeferredNumberAttribute,
                DeferredObjectAttribute,
                DeferredStringAttribute {}
