package dev.guestlist.emulator.odata;

/**
 * One use of a property in a query.
 *
 * @param property its path from the queried type, for instance {@code assignedLicenses/skuId}
 */
public record Use(String property, Operation operation) {}
