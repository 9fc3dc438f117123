package dev.tenon.example;

/** The identifier of an {@link OrderLine}. */
public record OrderLineId(long order, int number) {}
