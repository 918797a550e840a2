package dev.guestlist.model;

/** A business unit of an environment. */
public record BusinessUnit(String name, String id) {}
