/**
 * What may be written to each table and what follows from it. Checked columns come in, rows change
 * in the store, a {@link dev.guestlist.emulator.dataverse.Refused} ends what may not be.
 */
package dev.guestlist.emulator.dataverse.tables;
