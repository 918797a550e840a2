package dev.guestlist.model;

/** The copy of a security role that belongs to one business unit of an environment. */
public record SecurityRole(String name, String id, BusinessUnit unit) {}
