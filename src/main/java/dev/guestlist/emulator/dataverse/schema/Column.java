package dev.guestlist.emulator.dataverse.schema;

/**
 * A column of a table.
 *
 * @param index its place in a row
 */
public record Column(String name, ColumnType type, int index) {}
