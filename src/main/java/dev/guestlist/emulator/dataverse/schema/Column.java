package dev.guestlist.emulator.dataverse.schema;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * A column of a table.
 *
 * @param key the name as JSON has it, ready to be copied
 * @param index its place in a row
 */
public record Column(String name, SerializableString key, ColumnType type, int index) {

    Column(String name, ColumnType type, int index) {
        this(name, new SerializedString(name), type, index);
    }
}
