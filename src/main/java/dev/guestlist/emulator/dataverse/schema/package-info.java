/**
 * The tables of Dataverse as its {@code $metadata} describes them: types, columns, lookups,
 * collections, alternate keys. The XML comes in once, values go out; nothing here holds data.
 */
package dev.guestlist.emulator.dataverse.schema;
